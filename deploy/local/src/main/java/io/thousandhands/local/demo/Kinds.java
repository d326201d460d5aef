package io.thousandhands.local.demo;

import java.util.List;
import java.util.Set;

/** The kinds of the default catalogue, as the demo uses them. */
final class Kinds {
    /** Each counts whole and lingers no longer than the interval, so the last of them decides the state. */
    private static final List<String> DECISIVE =
            List.of("call", "meeting", "email", "video_call", "thank_you_note", "team_meeting", "letter");

    /** Everything else, in the order in which it is dealt out. */
    private static final List<String> EARLIER = List.of(
            "newsletter",
            "call",
            "postcard",
            "text",
            "email",
            "voicemail",
            "occasion_card",
            "attempt",
            "social_message",
            "clipping",
            "assistant_call",
            "product_notice",
            "drop_off",
            "event_invitation",
            "meeting",
            "feedback_request",
            "trade_show_notice",
            "fax",
            "gift",
            "award");

    /** These stay visible for so long that they would decide the state instead. */
    private static final Set<String> LINGERING = Set.of("gift", "award");

    private static final Set<String> FROM_NOBODY_IN_PARTICULAR = Set.of(
            "newsletter", "postcard", "product_notice", "event_invitation", "feedback_request", "trade_show_notice");

    private Kinds() {}

    static String decisive(int number) {
        return DECISIVE.get(number % DECISIVE.size());
    }

    static String earlier(int number, boolean mayLinger) {
        var kind = EARLIER.get(number % EARLIER.size());
        return LINGERING.contains(kind) && !mayLinger ? "newsletter" : kind;
    }

    /** A rep makes it, not a mailing. */
    static boolean isOfARep(String kind) {
        return !FROM_NOBODY_IN_PARTICULAR.contains(kind);
    }

    static boolean isSpoken(String kind) {
        return kind.endsWith("call");
    }
}
