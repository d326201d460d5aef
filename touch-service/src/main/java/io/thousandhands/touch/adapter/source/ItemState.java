package io.thousandhands.touch.adapter.source;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an item, and what was said of it before. A repeat concludes the same and says it again with the same
 * version; only another conclusion gets a new one.
 *
 * @param conclusion digest of what was last said; null: nothing yet
 * @param version since when it is so, in milliseconds; 0: as first said
 */
public record ItemState(
        Facts facts, @Nullable String conclusion, @Nullable Long version) {
    public static final ItemState UNKNOWN = new ItemState(Facts.NONE, null, null);

    /**
     * After more was told.
     *
     * @param say what is to be said now
     */
    public record Next(ItemState state, Conclusion say) {}

    public Next with(Facts all, Source source, Instant now) {
        Conclusion conclusion = source.conclude(all);
        if (version == null && !(conclusion instanceof Conclusion.Stands)) {
            return new Next(new ItemState(all, null, null), unsaid(conclusion));
        }
        Conclusion say = conclusion instanceof Conclusion.Nothing nothing
                ? new Conclusion.Retracted(nothing.because())
                : conclusion;
        String digest = ItemIds.digest(say.toString());
        long since = version == null
                ? 0
                : digest.equals(this.conclusion) ? version : Math.max(version + 1, now.toEpochMilli());
        return new Next(new ItemState(all, digest, since), say);
    }

    /** What was never told to be a touch needs not be taken back. */
    private static Conclusion unsaid(Conclusion conclusion) {
        return conclusion instanceof Conclusion.Retracted retracted
                ? new Conclusion.Nothing(retracted.because())
                : conclusion;
    }
}
