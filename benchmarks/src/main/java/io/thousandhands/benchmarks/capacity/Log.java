package io.thousandhands.benchmarks.capacity;

/**
 * The brokers.
 *
 * @param bytes of all copies, when everything is there that is to be kept
 * @param bytesAYear of all copies, what touches add
 * @param cores of each broker
 * @param partitions of {@code touches}, {@code customers}, {@code cadence} and {@code nudges}
 * @param megabytesASecond in and out of all brokers at the peak
 */
record Log(double brokers, double cores, double partitions, double bytes, double bytesAYear, double megabytesASecond) {
    private static final double TERA = 1e12;
    /** Followers read each record copies − 1 times, services three times. */
    private static final double READERS = 3;
    /** A compacted topic holds the last state of each key, and up to as much that is still to be compacted. */
    private static final double BEFORE_COMPACTION = 2;

    static Log of(Demand demand, Load load, MeasuredRates rates, double partitions) {
        double aYear = load.touchesAYear() * rates.logBytes("touch") * demand.copies();
        double states = demand.customers()
                * BEFORE_COMPACTION
                * (rates.logBytes("customer") + 2 * rates.logBytes("word"))
                * demand.copies();
        double bytes = aYear * demand.keepYears() + states;
        double cores = cores(load, rates) * demand.copies();
        double least = Math.max(Assumptions.BROKERS_AT_LEAST, demand.copies());
        double brokers =
                Math.max(least, Math.ceil(bytes / TERA / Assumptions.DISK_FULL_AT_MOST / Assumptions.BROKER_TB));
        double network = load.touchesASecond() * rates.logBytes("touch") * (demand.copies() + READERS) / 1e6;
        return new Log(
                brokers,
                Math.max(Assumptions.BROKER_CORES_AT_LEAST, Math.ceil(cores / Assumptions.BUSY_AT_MOST / brokers)),
                partitions,
                bytes,
                aYear,
                network);
    }

    private static double cores(Load load, MeasuredRates rates) {
        double cores = 0;
        for (Service service : Service.values()) {
            cores += service.coresAtPeak(load, rates, "broker");
        }
        return cores;
    }
}
