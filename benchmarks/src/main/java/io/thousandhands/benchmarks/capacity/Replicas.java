package io.thousandhands.benchmarks.capacity;

/**
 * The replicas of one service.
 *
 * @param cores used at the peak
 * @param atPeak how many the peak takes
 * @param atRebuild how many read everything again within the objective; no more than partitions help
 */
record Replicas(Service service, double cores, double atPeak, double atRebuild) {

    static Replicas of(Service service, Demand demand, Load load, MeasuredRates rates) {
        double cores = service.coresAtPeak(load, rates, "service");
        double byCores = cores / Assumptions.BUSY_AT_MOST / Assumptions.POD_CORES;
        double byStreams = service == Service.NOTIFICATION ? load.streams() / Assumptions.STREAMS_OF_A_REPLICA : 0;
        double byThreads = service.readsTouches()
                ? load.touchesASecond() / Assumptions.BUSY_AT_MOST / rates.oneThread(service.touches)
                : 0;
        double atPeak = Math.max(Math.max(byCores, byThreads), byStreams);
        double atRebuild = service.readsTouches()
                ? load.touchesKept() / (demand.rebuildHours() * 3600) / rates.oneThread(service.touches)
                : 0;
        double least = Assumptions.REPLICAS_AT_LEAST;
        return new Replicas(
                service,
                cores,
                Math.max(least, Math.ceil(atPeak)),
                Math.max(Math.max(least, Math.ceil(atPeak)), Math.ceil(atRebuild)));
    }

    /** The least number of partitions, of those that come by doubling, that gives each replica one. */
    double partitions() {
        double partitions = Assumptions.PARTITIONS_AT_LEAST;
        while (service.readsTouches() && partitions < atRebuild) {
            partitions *= 2;
        }
        return partitions;
    }
}
