package io.thousandhands.benchmarks.capacity;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A plan for people, one column. Lines without figures are headings. */
final class PlanText {
    /** @param figures one for each plan; none: a heading */
    record Line(String name, List<String> figures) {}

    private final Plan plan;
    private final Bill bill;
    private final List<Line> lines = new ArrayList<>();

    private PlanText(Plan plan, Bill bill) {
        this.plan = plan;
        this.bill = bill;
    }

    static List<Line> of(Plan plan, Prices prices) {
        PlanText text = new PlanText(plan, Bill.of(plan, prices));
        text.asked();
        text.replicas();
        text.log();
        text.databases();
        text.bill();
        return text.lines;
    }

    private void asked() {
        Demand demand = plan.demand();
        add("customers", Amount.count(demand.customers()));
        add("reps", Amount.count(demand.reps()));
        add("touches a day", Amount.count(demand.touchesPerDay()));
        add(
                "touches in " + Amount.whole(demand.keepYears()) + " years",
                Amount.count(plan.load().touchesKept()));
        heading("In the busiest second");
        add("touches", Amount.digits(plan.load().touchesASecond()));
        add("words of cadence-service", Amount.digits(plan.load().wordsASecond()));
        add("open streams", Amount.count(plan.load().streams()));
    }

    private void replicas() {
        heading("Replicas of " + Amount.whole(Assumptions.POD_CORES) + " cores, and to rebuild in "
                + Amount.whole(plan.demand().rebuildHours()) + " h");
        for (Replicas replicas : plan.replicas()) {
            add(
                    replicas.service().title,
                    replicas.service().readsTouches()
                            ? Amount.whole(replicas.atPeak()) + ", " + Amount.whole(replicas.atRebuild())
                            : Amount.whole(replicas.atPeak()));
        }
    }

    private void log() {
        Log log = plan.log();
        heading("Kafka");
        add("brokers × cores, 16 GiB each", Amount.whole(log.brokers()) + " × " + Amount.whole(log.cores()));
        add("partitions of touches", Amount.whole(log.partitions()));
        add("all copies", Amount.bytes(log.bytes()));
        add("  of which a year of touches", Amount.bytes(log.bytesAYear()));
        add("traffic at the peak, MB/s", Amount.digits(log.megabytesASecond()));
    }

    private void databases() {
        heading("PostgreSQL: primaries × cores, memory of each; one copy, of which a year of touches");
        for (Database database : plan.databases()) {
            add(
                    "of " + database.service().title,
                    Amount.whole(database.primaries()) + " × " + Amount.whole(database.cores()) + ", "
                            + Amount.whole(database.gib()) + " GiB");
            add("", Amount.bytes(database.bytes()) + ", " + Amount.bytes(database.bytesAYear()));
        }
        double hours = plan.databases().stream()
                .mapToDouble(Database::rebuildHours)
                .max()
                .orElseThrow();
        add("disks of a rebuild, hours", Amount.digits(hours));
    }

    private void bill() {
        heading("A month, once " + Amount.whole(plan.demand().keepYears()) + " years are there");
        add("machines", Amount.dollars(bill.machines()));
        add("disks, backups, traffic", Amount.dollars(bill.total() - bill.machines()));
        add("together", Amount.dollars(bill.total()));
    }

    private void heading(String name) {
        lines.add(new Line(name, List.of()));
    }

    private void add(String name, String figure) {
        lines.add(new Line(name, List.of(figure)));
    }

    /** Side by side. @param columns with the same lines each */
    static String table(List<List<Line>> columns) {
        StringBuilder table = new StringBuilder();
        for (int row = 0; row < columns.get(0).size(); row++) {
            int at = row;
            Line first = columns.get(0).get(row);
            String figures = columns.stream()
                    .flatMap(column -> column.get(at).figures().stream())
                    .map(figure -> String.format("%20s", figure))
                    .collect(Collectors.joining());
            table.append(figures.isEmpty() ? "\n" + first.name() : String.format("  %-34s%s", first.name(), figures));
            table.append('\n');
        }
        return table.toString();
    }
}
