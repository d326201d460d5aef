package io.thousandhands.local.endtoend;

/**
 * What is said of touches, and done to customers, in a walk. Customers, touches and addresses go by their numbers.
 *
 * <p>A change carries a time of its own, in seconds of the walk, that has nothing to do with when it is said.
 */
sealed interface Step {
    /**
     * How a touch is said to be.
     *
     * @param customer named by id; less than nothing: by the touch's own address, which may be nobody's yet
     * @param kind number of it in the walk's list
     * @param hoursAgo when it occurred
     */
    record Content(int customer, int kind, int hoursAgo) {
        boolean byAddress() {
            return customer < 0;
        }
    }

    /** Posted; whoever posts it again, late, posts what was posted first. */
    record Record(int touch, Content content) implements Step {}

    /** It is like this since then: a correction, a move, or the first that is heard of it. */
    record Correct(int touch, Content content, int at) implements Step {}

    record Retract(int touch, int at) implements Step {}

    /** It turns out whose an address is. @param byHand said of one touch that waits for it, before the customer has it */
    record Match(int address, boolean byHand) implements Step {}

    record Merge(int customer, int into) implements Step {}

    record Split(int customer) implements Step {}

    record Erase(int customer) implements Step {}
}
