package io.thousandhands.notification.nudge;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Why a nudge was dismissed. Codes and no free text: what reps would write of people has no place on the log. A code that
 * names a fact is taken only once the fact is there: without it the next silence would ask the same again.
 */
public enum Because {
    /** The customer is not to be touched for a while, wholly or in some way. */
    RESTING,
    /** Somebody else acts. */
    OTHER_OWNER,
    /** The customer deserves something else than others like them. */
    OTHER_POLICY,
    /** They are no customer any more. */
    FORMER,
    /** The customer is reached in a way that no system sees. */
    OTHER_WAY,
    OTHER;

    /**
     * What is known of a customer.
     *
     * @param resting wholly or by kind, now
     * @param ownPolicy a policy by exception
     * @param responsible who should act on them, as far as is known
     */
    public record Facts(boolean resting, boolean ownPolicy, boolean former, Responsible responsible) {}

    /** @param nudge the one to be dismissed */
    public boolean holds(@Nullable Facts facts, Nudge nudge) {
        if (this == OTHER_WAY || this == OTHER) {
            return true;
        }
        return facts != null
                && switch (this) {
                    case RESTING -> facts.resting();
                    case OTHER_POLICY -> facts.ownPolicy();
                    case FORMER -> facts.former();
                    default ->
                        !facts.responsible()
                                .equals(new Responsible.Somebody(nudge.demand().repId()));
                };
    }

    /** The name on the wire: {@code other_owner}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
