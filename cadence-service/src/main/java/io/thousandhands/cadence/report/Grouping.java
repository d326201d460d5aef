package io.thousandhands.cadence.report;

import io.thousandhands.cadence.standing.Standing;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** By what a summary counts. */
enum Grouping {
    /** The rep's id; null: orphans. */
    OWNER("o.owner_id::text", Grouping::ownerOf),
    SEGMENT("o.segment", standing -> nameOf(standing.customer().segment())),
    POLICY("o.policy_id", standing -> standing.policy().id());

    private final String column;
    private final Function<Standing, @Nullable String> key;

    Grouping(String column, Function<Standing, @Nullable String> key) {
        this.column = column;
        this.key = key;
    }

    /** @param text null: by owner */
    static Grouping of(@Nullable String text) {
        for (Grouping grouping : values()) {
            if (nameOf(grouping).equals(text == null ? "owner" : text)) {
                return grouping;
            }
        }
        throw Parameters.bad("by", "owner, segment or policy");
    }

    /** The same key in SQL, of a row {@code o} of {@code standing}. */
    String column() {
        return column;
    }

    @Nullable
    String keyOf(Standing standing) {
        return key.apply(standing);
    }

    private static @Nullable String ownerOf(Standing standing) {
        UUID owner = standing.customer().ownerId();
        return owner == null ? null : owner.toString();
    }

    private static String nameOf(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
