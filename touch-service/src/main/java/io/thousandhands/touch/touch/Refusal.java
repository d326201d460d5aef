package io.thousandhands.touch.touch;

import org.jspecify.annotations.Nullable;

/**
 * Why a touch is not taken, in words that tell the sender what to change.
 *
 * @param member the member at fault, as a path such as {@code customer.externalId.system}; null: none alone
 * @param detail never repeats what was posted
 */
public record Refusal(Reason reason, @Nullable String member, String detail) {

    /** What is wrong in general. */
    public enum Reason {
        /** Not what the interface says, whatever else is known. */
        INVALID,
        UNKNOWN_KIND,
        UNKNOWN_REP,
        UNKNOWN_CONTACT,
        /** The customer's name is several customers'. */
        AMBIGUOUS_CUSTOMER,
        /** From one rep to another. */
        INTERNAL_TOUCH,
        /** Not there, or not the sender's to see; which of both is nobody's business. */
        UNKNOWN_CUSTOMER,
        ERASED_CUSTOMER,
        /** There is a note, and what is to seal it is still on its way. */
        NO_KEY,
        /** Its id was first used for other content. */
        OTHER_CONTENT,
        /** The same, where the id is an Idempotency-Key. */
        REUSED_KEY
    }

    static RefusedException invalid(String member, String detail) {
        return new RefusedException(new Refusal(Reason.INVALID, member, detail));
    }
}
