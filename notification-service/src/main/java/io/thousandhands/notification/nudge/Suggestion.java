package io.thousandhands.notification.nudge;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which kind of touch would serve: one that was not used last. People remember what differs, and a silence that is
 * nearly or already too long is broken in person.
 */
public final class Suggestion {
    static final String CALL = "call";
    static final String MEETING = "meeting";
    static final String THANK_YOU_NOTE = "thank_you_note";
    /** What else there is, where the first choice was used lately or is not welcome. */
    private static final List<String> FALLBACKS = List.of(CALL, THANK_YOU_NOTE, MEETING, "email", "letter", "gift");

    private static final Set<String> BY_TELEPHONE = Set.of(CALL, "video_call");
    private static final Set<String> FACE_TO_FACE = Set.of(MEETING, "team_meeting");

    /**
     * @param lately kinds of the last touches, the last one first
     * @param resting kinds that are not welcome now
     */
    public static String of(List<String> lately, Collection<String> resting, Urgency urgency) {
        String first = after(lately.isEmpty() ? null : lately.get(0), urgency);
        Predicate<String> welcome = kind -> !resting.contains(kind);
        List<String> choices = Stream.concat(Stream.of(first), FALLBACKS.stream())
                .filter(welcome)
                .toList();
        return choices.stream()
                .filter(kind -> !lately.contains(kind))
                .findFirst()
                .or(() -> choices.stream().findFirst())
                .orElse(first);
    }

    /** @param lastTouchKind null: never touched */
    static String after(@Nullable String lastTouchKind, Urgency urgency) {
        if (lastTouchKind == null) {
            return CALL;
        }
        if (BY_TELEPHONE.contains(lastTouchKind)) {
            return urgency == Urgency.URGENT ? MEETING : THANK_YOU_NOTE;
        }
        if (FACE_TO_FACE.contains(lastTouchKind)) {
            return urgency == Urgency.URGENT ? CALL : THANK_YOU_NOTE;
        }
        return CALL;
    }

    private Suggestion() {}
}
