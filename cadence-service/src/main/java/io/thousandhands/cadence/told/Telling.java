package io.thousandhands.cadence.told;

import java.time.Instant;
import java.util.Optional;

/**
 * Whether something must be said at t: when the present word is not the last one. Only the present is told, so what
 * passed during a downtime stays unsaid. Long gone is said again when it came due since it was said, and any silence when
 * its deadline is no longer the one that was said: whoever acts on it has a date before their eyes.
 */
public final class Telling {

    /** @return empty: nothing; else what has been told from now on */
    public static Optional<Told> at(Instant t, Told told, Outlook outlook) {
        Present present = outlook.at(t);
        return isMoved(present, told) || mustSay(present, told) && !isHeld(present, outlook, t)
                ? Optional.of(told.followedBy(present, t))
                : Optional.empty();
    }

    /** A planned touch holds no correction: the word has been spoken, and a wrong date helps nobody. */
    private static boolean isMoved(Present present, Told told) {
        return present.word().isSilence()
                && present.word() == told.word()
                && told.slipsAt() != null
                && !told.slipsAt().equals(present.slipsAt());
    }

    private static boolean mustSay(Present present, Told told) {
        return switch (present.word()) {
            case IN_SIGHT -> told.word().isSilence() || told.word() == Word.RESTING;
            case FADING, OUT_OF_SIGHT, RESTING -> told.word() != present.word();
            case LONG_GONE -> told.word() != Word.LONG_GONE || present.from().isAfter(told.at());
            case REMOVED -> told.word() != Word.REMOVED && told.revision() > 0;
        };
    }

    private static boolean isHeld(Present present, Outlook outlook, Instant t) {
        return present.word().isSilence() && outlook instanceof Outlook.Known known && known.isHeldAt(t);
    }

    private Telling() {}
}
