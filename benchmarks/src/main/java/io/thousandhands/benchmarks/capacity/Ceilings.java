package io.thousandhands.benchmarks.capacity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Everything of which there is one, or a fixed number. Found by reading the code; longer than most files by its list. */
final class Ceilings {
    private static final double HOUR = 3600;
    private static final double DAY = 24 * HOUR;
    private static final double MONTH = 30 * DAY;
    private static final double UPLOADING_CORES =
            Assumptions.REPLICAS_AT_LEAST * Assumptions.POD_CORES * Assumptions.BUSY_AT_MOST;
    private static final double TERA = 1e12;
    private static final double GIB = 1L << 30;
    /** The service's audit: so many customers in so many seconds, on each replica. */
    private static final double AUDITED_A_SECOND = 100 / 10.0;

    private final MeasuredRates rates;

    Ceilings(MeasuredRates rates) {
        this.rates = rates;
    }

    /** The one that gives way first is first. */
    List<Ceiling> inOrder(Demand like) {
        List<Ceiling> all = new ArrayList<>(reports());
        all.addAll(threads());
        all.addAll(disks());
        all.addAll(rebuilds());
        return all.stream()
                .sorted(Comparator.comparingDouble(ceiling -> ceiling.customers(like)))
                .toList();
    }

    private List<Ceiling> reports() {
        return List.of(
                new Ceiling(
                        "a summary of everybody as of a day takes over 10 s (7 touches each)",
                        "ask by team, or at night; keep a row a day",
                        demand -> demand.customers() / rates.oneThread("summary-as-of") / 10),
                new Ceiling(
                        "a summary of everybody now takes over 2 s",
                        "ask by team; count on a standby",
                        demand -> demand.customers() / rates.oneThread("summary-now") / 2),
                new Ceiling(
                        "a changed policy takes over 1 h to reach everybody",
                        "change policies in the evening; walk by shard",
                        demand -> demand.customers() / rates.oneThread("derive") / HOUR),
                new Ceiling(
                        "the audit takes over a month to see everybody (2 replicas)",
                        "shorten thousandhands.audit.every",
                        demand -> demand.customers() / (AUDITED_A_SECOND * Assumptions.REPLICAS_AT_LEAST) / MONTH));
    }

    private List<Ceiling> threads() {
        return List.of(
                busy(
                        "the one relay of cadence-service",
                        "a relay for each shard",
                        rates.oneThread("relay"),
                        Load::wordsASecond),
                busy(
                        "touches of strangers, folded one batch at a time",
                        "load customers before their touches",
                        rates.oneThread("wait"),
                        load -> load.touchesASecond() * Assumptions.STRANGE_TOUCHES),
                busy(
                        "commits that tell, which take turns in PostgreSQL (NOTIFY)",
                        "a database server for each service; shards",
                        rates.perSecond("commit"),
                        Load::editsASecond),
                new Ceiling(
                        "the first upload of all customers takes over a day (2 replicas)",
                        "more replicas, uploads side by side",
                        demand -> demand.customers() * rates.cpu("customer", "service") / UPLOADING_CORES / DAY),
                new Ceiling(
                        "connections: over 25 replicas on one primary, 20 each",
                        "quarkus.datasource.reactive.max-size=8; shards",
                        this::connections));
    }

    private List<Ceiling> disks() {
        return List.of(
                full(Service.TOUCH, "partition timeline by hash of customer; then shards"),
                full(Service.CADENCE, "partition ledger by hash of customer; then shards"),
                full(Service.NOTIFICATION, "partition touch by hash of customer; then shards"),
                new Ceiling(
                        "standings no longer fit in memory (256 GiB)",
                        "shards",
                        demand -> demand.customers() * rates.bytes("standing") / GIB / Assumptions.PRIMARY_GIB),
                new Ceiling(
                        "the log outgrows three brokers of 4 TB",
                        "add brokers and reassign; tiered storage",
                        demand -> plan(demand).log().brokers() / (Assumptions.BROKERS_AT_LEAST + 1)));
    }

    private List<Ceiling> rebuilds() {
        return List.of(
                new Ceiling(
                        "6 partitions are too few to rebuild in time",
                        "choose partitions before the first touch",
                        demand -> atRebuild(demand) / (Assumptions.PARTITIONS_AT_LEAST + 1)),
                new Ceiling(
                        "disks alone take longer than a rebuild may (256 GiB of memory)",
                        "restore a backup instead; NVMe; shards",
                        demand ->
                                Database.onOnePrimary(Service.TOUCH, Load.of(demand), rates) / demand.rebuildHours()));
    }

    private static Ceiling busy(String what, String then, double perSecond, ToDoubleFunction<Load> aSecond) {
        return new Ceiling(
                what + " at the peak",
                then,
                demand -> aSecond.applyAsDouble(Load.of(demand)) / perSecond / Assumptions.BUSY_AT_MOST);
    }

    private Ceiling full(Service service, String then) {
        double most = Assumptions.PRIMARY_TB * Assumptions.DISK_FULL_AT_MOST * TERA;
        return new Ceiling(
                "the database of " + service.title + " outgrows one primary of 2 TB",
                then,
                demand -> service.bytes(demand, Load.of(demand), rates) / most);
    }

    private double connections(Demand demand) {
        double replicas = plan(demand).replicas().stream()
                .mapToDouble(Replicas::atRebuild)
                .max()
                .orElseThrow();
        return replicas * Assumptions.CONNECTIONS_OF_A_REPLICA / (Assumptions.CONNECTIONS_AT_MOST + 1);
    }

    private double atRebuild(Demand demand) {
        return plan(demand).replicas().stream()
                .mapToDouble(Replicas::atRebuild)
                .max()
                .orElseThrow();
    }

    private Plan plan(Demand demand) {
        return Plan.of(demand, rates);
    }
}
