package io.thousandhands.benchmarks.capacity;

/** The services: what each does with a touch, a word and a change of a customer, and what its database keeps. */
enum Service {
    TOUCH("touch-service", "timeline", "known-by-touch", 2),
    CADENCE("cadence-service", "ledger", "standing", 1),
    NOTIFICATION("notification-service", "recent", "known-by-notification", 1),
    CUSTOMER("customer-service", "", "customer", 0);

    final String title;
    /** The work of folding touches, and the rows that it leaves; empty: it reads none. */
    final String touches;
    /** The same of customers. */
    final String customers;
    /** Leaves of indexes, and rows, that a new touch goes to at random. */
    final double randomPages;

    Service(String title, String touches, String customers, double randomPages) {
        this.title = title;
        this.touches = touches;
        this.customers = customers;
        this.randomPages = randomPages;
    }

    boolean readsTouches() {
        return !touches.isEmpty();
    }

    /** Cores in the busiest second. @param who {@code service}, {@code database} or {@code broker} */
    double coresAtPeak(Load load, MeasuredRates rates, String who) {
        double cores = load.changesASecond() * rates.cpu(customers, who);
        cores += readsTouches() ? load.touchesASecond() * rates.cpu(touches, who) : 0;
        return cores
                + switch (this) {
                    case TOUCH ->
                        load.touchesASecond()
                                * (rates.cpu("take", who) + Assumptions.STRANGE_TOUCHES * rates.cpu("wait", who));
                    case CADENCE -> load.wordsASecond() * (rates.cpu("tell", who) + rates.cpu("relay", who));
                    case NOTIFICATION -> (load.wordsASecond() + load.editsASecond()) * rates.cpu("decide", who);
                    case CUSTOMER -> 0;
                };
    }

    /** Without elbow room, of one copy. */
    double bytes(Demand demand, Load load, MeasuredRates rates) {
        double bytes = demand.customers() * rates.bytes(customers);
        bytes += readsTouches() ? load.touchesKept() * rates.bytes(touches) : 0;
        return bytes + (this == NOTIFICATION ? load.nudgesKept() * rates.bytes("nudge") : 0);
    }

    /** What a new touch goes to at random. */
    double randomBytes(Load load, MeasuredRates rates) {
        return readsTouches() ? load.touchesKept() * rates.indexBytes(touches) : 0;
    }
}
