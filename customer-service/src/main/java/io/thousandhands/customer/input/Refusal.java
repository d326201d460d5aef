package io.thousandhands.customer.input;

import java.util.List;

/** Why a wish is not granted. */
public sealed interface Refusal {

    /** What was sent is wrong in itself. */
    record Invalid(List<Violation> violations) implements Refusal {
        public Invalid {
            violations = List.copyOf(violations);
        }
    }

    /** No such thing, or someone else's: the two cannot be told apart. */
    record NotFound(String detail) implements Refusal {}

    /** It was edited by somebody else meanwhile. */
    record Stale() implements Refusal {}

    /** It may be right, but not beside what is there. @param slug the kind of conflict, such as {@code not-an-orphan} */
    record Conflict(String slug, String detail) implements Refusal {}

    /** It cannot be done as it is wished, but in another way. @param slug what stands in the way */
    record Unprocessable(String slug, String detail) implements Refusal {}

    /** Known and visible, but not theirs to change in this way. */
    record Forbidden(String detail) implements Refusal {}
}
