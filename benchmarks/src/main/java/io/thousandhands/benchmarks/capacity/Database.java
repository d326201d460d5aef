package io.thousandhands.benchmarks.capacity;

/**
 * The database of one service.
 *
 * @param bytes of one copy, without elbow room
 * @param bytesAYear what touches add to one copy
 * @param primaries as many shards as it takes, each with its standby
 * @param cores of each primary
 * @param gib of memory of each primary
 * @param rebuildHours to write it all again by random reads and writes of the indexes, however many replicas there are
 */
record Database(
        Service service,
        double bytes,
        double bytesAYear,
        double primaries,
        double cores,
        double gib,
        double rebuildHours) {
    private static final double TERA = 1e12;
    private static final double GIB = 1L << 30;

    static Database of(Service service, Demand demand, Load load, MeasuredRates rates) {
        double bytes = service.bytes(demand, load, rates);
        double cores = cores(service, demand, load, rates);
        double primaries = Math.max(
                1,
                Math.ceil(Math.max(
                        bytes / TERA / Assumptions.DISK_FULL_AT_MOST / Assumptions.PRIMARY_TB,
                        cores / Assumptions.PRIMARY_CORES)));
        double hot = demand.customers() * rates.bytes(service.customers);
        double random = service.randomBytes(load, rates);
        double gib = clamp(
                (hot + random * Assumptions.INDEX_IN_MEMORY) / GIB / primaries,
                Assumptions.PRIMARY_GIB_AT_LEAST,
                Assumptions.PRIMARY_GIB);
        double missed = missed(random / primaries, gib * GIB);
        return new Database(
                service,
                bytes,
                service.readsTouches() ? load.touchesAYear() * rates.bytes(service.touches) : 0,
                primaries,
                clamp(Math.ceil(cores / primaries), Assumptions.PRIMARY_CORES_AT_LEAST, Assumptions.PRIMARY_CORES),
                gib,
                hoursOfDisks(service, load, missed) / primaries);
    }

    /** For the peak, or to fold everything within the objective, whichever takes more. */
    private static double cores(Service service, Demand demand, Load load, MeasuredRates rates) {
        double atPeak = service.coresAtPeak(load, rates, "database");
        double atRebuild = service.readsTouches()
                ? load.touchesKept() * rates.cpu(service.touches, "database") / (demand.rebuildHours() * 3600)
                : 0;
        return Math.max(atPeak, atRebuild) / Assumptions.BUSY_AT_MOST;
    }

    /** Hours to write it all again on one primary that is as large as they get. */
    static double onOnePrimary(Service service, Load load, MeasuredRates rates) {
        double missed = missed(service.randomBytes(load, rates), Assumptions.PRIMARY_GIB * GIB);
        return hoursOfDisks(service, load, missed);
    }

    private static double hoursOfDisks(Service service, Load load, double missed) {
        double pages = load.touchesKept() * service.randomPages * missed;
        return pages * Assumptions.IOS_OF_A_PAGE / Assumptions.PRIMARY_IOS_A_SECOND / 3600;
    }

    /** Of all looks into an index that grows from nothing to {@code index}, the part that finds no page in memory. */
    static double missed(double index, double memory) {
        return index <= memory ? 0 : (index - memory - memory * Math.log(index / memory)) / index;
    }

    private static double clamp(double value, double least, double most) {
        return Math.min(most, Math.max(least, Math.ceil(value)));
    }
}
