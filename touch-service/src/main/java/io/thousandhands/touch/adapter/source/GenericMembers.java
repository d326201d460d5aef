package io.thousandhands.touch.adapter.source;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Members of strangers in the words of the door: times and durations are written in many ways. */
final class GenericMembers {
    private static final String OCCURRED_AT = "occurredAt";
    private static final String DURATION = "durationSeconds";
    private static final String CHANGED_AT = "changedAt";

    /** The pointer into the mapping of what cannot be read; null: all can. */
    static @Nullable String wrong(Members members, Mapping mapping, @Nullable Instant changedAt) {
        if (members.get(OCCURRED_AT) != null && Times.of(members.get(OCCURRED_AT)) == null) {
            return "/touch/" + OCCURRED_AT;
        }
        if (members.get(DURATION) != null && seconds(members.get(DURATION)) == null) {
            return "/touch/" + DURATION;
        }
        return mapping.changedAt() != null && changedAt == null ? "/" + CHANGED_AT : null;
    }

    static String detail(String wrong) {
        return wrong.endsWith(DURATION)
                ? "Send the duration as a number of seconds."
                : "Send the time as RFC 3339 with an offset, or as seconds or milliseconds since 1970.";
    }

    static Members plain(Members members) {
        var at = Times.of(members.get(OCCURRED_AT));
        String direction = members.get("direction");
        return members.without("sourceId")
                .with(OCCURRED_AT, at == null ? null : at.toString())
                .with(DURATION, seconds(members.get(DURATION)))
                .with("direction", direction == null ? null : direction.toLowerCase(Locale.ROOT));
    }

    private static @Nullable String seconds(@Nullable String text) {
        return text == null || !text.matches("[0-9]{1,9}(\\.[0-9]{1,9})?")
                ? null
                : new BigDecimal(text).setScale(0, RoundingMode.HALF_UP).toPlainString();
    }

    private GenericMembers() {}
}
