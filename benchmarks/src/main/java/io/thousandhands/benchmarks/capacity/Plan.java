package io.thousandhands.benchmarks.capacity;

import java.util.Arrays;
import java.util.List;

/** What a demand takes. */
record Plan(Demand demand, Load load, List<Replicas> replicas, List<Database> databases, Log log) {

    static Plan of(Demand demand, MeasuredRates rates) {
        Load load = Load.of(demand);
        List<Replicas> replicas = Arrays.stream(Service.values())
                .map(service -> Replicas.of(service, demand, load, rates))
                .toList();
        List<Database> databases = Arrays.stream(Service.values())
                .map(service -> Database.of(service, demand, load, rates))
                .toList();
        double partitions =
                replicas.stream().mapToDouble(Replicas::partitions).max().orElseThrow();
        return new Plan(demand, load, replicas, databases, Log.of(demand, load, rates, partitions));
    }
}
