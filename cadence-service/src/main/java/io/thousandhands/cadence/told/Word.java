package io.thousandhands.cadence.told;

/** What can be said of a customer. */
public enum Word {
    IN_SIGHT,
    FADING,
    OUT_OF_SIGHT,
    /** Out of sight for long; the only word that is said again. */
    LONG_GONE,
    /** Not to be touched: there is no deadline, and no silence. */
    RESTING,
    /** Erased, merged into another, or not known yet: there is no standing. */
    REMOVED;

    /** Whether it belongs to an episode. */
    public boolean isSilence() {
        return this == FADING || this == OUT_OF_SIGHT || this == LONG_GONE;
    }
}
