package io.thousandhands.touch.touch;

import io.thousandhands.contracts.event.Touch;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is known of all that one touch names, at the time of looking.
 *
 * @param side as in {@link Parties}
 */
public record Facts(
        CustomerFact customer,
        RepFact rep,
        boolean kindKnown,
        Seen seen,
        @Nullable Side side) {

    public Facts(CustomerFact customer, RepFact rep, boolean kindKnown, Seen seen) {
        this(customer, rep, kindKnown, seen, null);
    }

    public static Facts of(Parties parties, boolean kindKnown, Seen seen) {
        return new Facts(parties.customer(), parties.rep(), kindKnown, seen, parties.side());
    }

    /** For who corrects it: what stands already is not asked for again, unless it is among what they name. */
    public Facts whereStands(Touch present, Set<String> named) {
        return new Facts(
                named.contains("contactIds") ? customer : reachedBefore(present),
                rep instanceof RepFact.Unknown && !named.contains("rep") && present.repId() != null
                        ? new RepFact.Known(present.repId())
                        : rep,
                kindKnown || !named.contains("kind"),
                seen,
                side);
    }

    /** A contact who is gone was reached all the same. */
    private CustomerFact reachedBefore(Touch present) {
        if (!(customer instanceof CustomerFact.Known known) || !known.id().equals(present.customerId())) {
            return customer;
        }
        Set<UUID> contacts = new HashSet<>(known.contactIds());
        contacts.addAll(present.contactIds());
        return new CustomerFact.Known(known.id(), contacts, known.contact(), known.side());
    }

    /** Whether another look a moment later might say something else that matters to this sender. */
    public boolean mayBeEarly(Voucher voucher) {
        return !kindKnown
                || rep instanceof RepFact.Unknown
                || customer instanceof CustomerFact.Unknown
                        && seen.givenUp()
                        && seen.onLog().isEmpty()
                || !voucher.seesAll()
                        && (customer instanceof CustomerFact.Unknown || customer instanceof CustomerFact.Hidden);
    }
}
