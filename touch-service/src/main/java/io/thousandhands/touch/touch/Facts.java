package io.thousandhands.touch.touch;

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
