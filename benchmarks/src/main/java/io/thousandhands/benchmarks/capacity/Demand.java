package io.thousandhands.benchmarks.capacity;

import java.util.Map;

/**
 * What is asked of the system.
 *
 * @param touchesPerDay over all customers, on a usual day
 * @param reps who log in
 * @param peak how much busier the busiest quarter of an hour is than the average of the working hours
 * @param copies of each topic, on as many brokers
 * @param keepYears of touches that are there already when the system is as large as it is planned for
 * @param rebuildHours within which every projection shall be read again from the log, with replicas as many as can help
 */
record Demand(
        double customers,
        double touchesPerDay,
        double reps,
        double peak,
        double copies,
        double keepYears,
        double rebuildHours) {
    private static final double CUSTOMERS_PER_REP = 300;

    Demand {
        atLeast(1, "CUSTOMERS", customers);
        atLeast(1, "TOUCHES_PER_DAY", touchesPerDay);
        atLeast(1, "REPS", reps);
        atLeast(1, "UPLOAD_PEAK", peak);
        atLeast(1, "COPIES", copies);
        atLeast(1, "KEEP_YEARS", keepYears);
        atLeast(1, "REBUILD_HOURS", rebuildHours);
    }

    /**
     * @param given by name; what is missing or blank is as usual
     * @throws IllegalArgumentException that says which is wrong
     */
    static Demand of(Map<String, String> given) {
        double customers = number(given, "CUSTOMERS", 1e6);
        return new Demand(
                customers,
                number(
                        given,
                        "TOUCHES_PER_DAY",
                        Math.ceil(customers * number(given, "TOUCHES_A_YEAR", 24) / Load.DAYS)),
                number(given, "REPS", Math.ceil(customers / CUSTOMERS_PER_REP)),
                number(given, "UPLOAD_PEAK", 3),
                number(given, "COPIES", 3),
                number(given, "KEEP_YEARS", 10),
                number(given, "REBUILD_HOURS", 24));
    }

    /** The same for others: each customer has as many touches and reps as here. */
    Demand withCustomers(double others) {
        double times = others / customers;
        return new Demand(
                others,
                Math.max(1, touchesPerDay * times),
                Math.max(1, reps * times),
                peak,
                copies,
                keepYears,
                rebuildHours);
    }

    static double number(Map<String, String> given, String name, double usual) {
        String value = given.getOrDefault(name, "").strip();
        try {
            return value.isEmpty() ? usual : Double.parseDouble(value.replace("_", ""));
        } catch (NumberFormatException notOne) {
            throw new IllegalArgumentException(name + " must be a number, such as 1000000", notOne);
        }
    }

    private static void atLeast(double least, String name, double value) {
        if (!(value >= least) || Double.isInfinite(value)) {
            throw new IllegalArgumentException(name + " must be a number of at least " + (long) least);
        }
    }
}
