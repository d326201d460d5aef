package io.thousandhands.customer.rep;

import io.thousandhands.contracts.event.Rep;
import io.thousandhands.customer.input.Emails;
import io.thousandhands.customer.input.Refusal;
import io.thousandhands.customer.input.RefusedException;
import java.util.Collection;
import java.util.Map;

/** An e-mail, a login and an external id are one rep's; those of the departed are free again, but for external ids. */
final class Uniqueness {

    /** @throws RefusedException naming the member and the rep who has it */
    static void check(Rep rep, Collection<Rep> reps) {
        for (Rep other : reps) {
            if (!other.id().equals(rep.id())) {
                check(rep, other);
            }
        }
    }

    private static void check(Rep rep, Rep other) {
        if (other.departedAt() == null) {
            if (Emails.comparable(other.email()).equals(Emails.comparable(rep.email()))) {
                throw taken("email", other);
            }
            if (rep.login() != null && rep.login().equals(other.login())) {
                throw taken("login", other);
            }
        }
        for (Map.Entry<String, String> externalId : rep.externalIds().entrySet()) {
            if (externalId.getValue().equals(other.externalIds().get(externalId.getKey()))) {
                throw taken("externalIds." + externalId.getKey(), other);
            }
        }
    }

    private static RefusedException taken(String member, Rep other) {
        return new RefusedException(
                new Refusal.Conflict("rep-exists", member + ": this is that of rep " + other.id() + "."));
    }

    private Uniqueness() {}
}
