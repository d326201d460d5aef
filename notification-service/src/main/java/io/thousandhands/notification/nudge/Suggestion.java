package io.thousandhands.notification.nudge;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which kind of touch would serve: one that was not used last. People remember what differs, and a silence that is
 * nearly or already too long is broken in person.
 */
final class Suggestion {
    static final String CALL = "call";
    static final String MEETING = "meeting";
    static final String THANK_YOU_NOTE = "thank_you_note";

    private static final Set<String> BY_TELEPHONE = Set.of(CALL, "video_call");
    private static final Set<String> FACE_TO_FACE = Set.of(MEETING, "team_meeting");

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
