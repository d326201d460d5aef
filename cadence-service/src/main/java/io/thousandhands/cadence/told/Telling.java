package io.thousandhands.cadence.told;

import java.time.Instant;
import java.util.Optional;

/**
 * Whether something must be said at t: when the present word is not the last one. Only the present is told, so what
 * passed during a downtime stays unsaid. Long gone is said again when it came due since it was said.
 */
public final class Telling {

    /** @return empty: nothing; else what has been told from now on */
    public static Optional<Told> at(Instant t, Told told, Outlook outlook) {
        Present present = outlook.at(t);
        return mustSay(present, told) && !isHeld(present, outlook, t)
                ? Optional.of(told.followedBy(present.word(), t))
                : Optional.empty();
    }

    private static boolean mustSay(Present present, Told told) {
        return switch (present.word()) {
            case IN_SIGHT -> told.word().isSilence();
            case FADING, OUT_OF_SIGHT -> told.word() != present.word();
            case LONG_GONE -> told.word() != Word.LONG_GONE || present.from().isAfter(told.at());
            case REMOVED -> told.word() != Word.REMOVED && told.revision() > 0;
        };
    }

    private static boolean isHeld(Present present, Outlook outlook, Instant t) {
        return present.word().isSilence() && outlook instanceof Outlook.Known known && known.isHeldAt(t);
    }

    private Telling() {}
}
