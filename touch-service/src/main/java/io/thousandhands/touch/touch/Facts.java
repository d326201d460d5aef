package io.thousandhands.touch.touch;

/** What is known of all that one touch names, at the time of looking. */
public record Facts(CustomerFact customer, RepFact rep, boolean kindKnown, Seen seen) {

    /** Whether another look a moment later might say something else that matters to this sender. */
    public boolean mayBeEarly(Voucher voucher) {
        return !kindKnown
                || rep instanceof RepFact.Unknown
                || !voucher.seesAll()
                        && (customer instanceof CustomerFact.Unknown || customer instanceof CustomerFact.Hidden);
    }
}
