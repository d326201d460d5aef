package io.thousandhands.benchmarks.capacity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class PlanTest {
    static final MeasuredRates RATES = MeasuredRates.from(Path.of("rates.properties"));

    @Property(tries = 200)
    void moreCustomersNeverTakeLess(
            @ForAll @DoubleRange(min = 0, max = 9) double magnitude,
            @ForAll @DoubleRange(min = 1, max = 9) double times) {
        Demand few = demand(Math.pow(10, magnitude), 24);

        assertThatNothingShrinks(Plan.of(few, RATES), Plan.of(few.withCustomers(few.customers() * times), RATES));
    }

    @Property(tries = 200)
    void moreTouchesNeverTakeLess(
            @ForAll @DoubleRange(min = 0, max = 9) double magnitude,
            @ForAll @DoubleRange(min = 1, max = 2_000) double aYear) {
        double customers = Math.pow(10, magnitude);

        assertThatNothingShrinks(plan(customers, 1), plan(customers, aYear));
    }

    @Property(tries = 200)
    void howeverLittleIsAskedTheLossOfOneMachineIsBorne(@ForAll @DoubleRange(min = 0, max = 10) double magnitude) {
        Plan plan = plan(Math.pow(10, magnitude), 24);

        assertThat(plan.log().brokers()).isGreaterThanOrEqualTo(3);
        assertThat(plan.replicas()).allMatch(replicas -> replicas.atPeak() >= 2);
        assertThat(plan.databases()).allMatch(database -> database.primaries() >= 1);
    }

    @Property(tries = 200)
    void eachReplicaOfARebuildHasAPartition(@ForAll @DoubleRange(min = 0, max = 9) double magnitude) {
        Plan plan = plan(Math.pow(10, magnitude), 24);

        assertThat(plan.replicas())
                .allMatch(replicas -> replicas.atRebuild() <= plan.log().partitions());
    }

    @Test
    void aYearOfTouchesAndAllCopiesAreCountedOnce() {
        Demand demand =
                Demand.of(Map.of("CUSTOMERS", "1000", "TOUCHES_PER_DAY", "100", "COPIES", "4", "KEEP_YEARS", "2"));

        Plan plan = Plan.of(demand, RATES);

        assertThat(plan.load().touchesKept()).isEqualTo(100 * 365 * 2);
        assertThat(plan.log().bytesAYear()).isCloseTo(100 * 365 * 4 * RATES.logBytes("touch"), withinPercentage(1));
        assertThat(plan.log().brokers()).isEqualTo(4);
    }

    @Test
    void thePeakIsThatOfTheWorkingHours() {
        Demand demand = Demand.of(Map.of("TOUCHES_PER_DAY", "28800", "UPLOAD_PEAK", "5"));

        assertThat(Load.of(demand).touchesASecond()).isEqualTo(5);
    }

    @Test
    void anIndexInMemoryIsNeverReadFromDiskAndALargeOneNearlyAlways() {
        assertThat(Database.missed(8, 8)).isZero();
        assertThat(Database.missed(16, 8)).isBetween(0.1, 0.2);
        assertThat(Database.missed(8_000, 8)).isBetween(0.99, 1.0);
    }

    private static void assertThatNothingShrinks(Plan less, Plan more) {
        assertThat(figures(more)).zipSatisfy(figures(less), (large, small) -> assertThat(large)
                .isGreaterThanOrEqualTo(small * (1 - 1e-9)));
    }

    private static List<Double> figures(Plan plan) {
        Prices prices = Prices.of(Map.of());
        return Stream.of(
                        List.of(
                                plan.log().brokers(),
                                plan.log().partitions(),
                                plan.log().bytes(),
                                Bill.of(plan, prices).disks()),
                        plan.replicas().stream().map(Replicas::atPeak).toList(),
                        plan.replicas().stream().map(Replicas::atRebuild).toList(),
                        plan.databases().stream().map(Database::bytes).toList(),
                        plan.databases().stream().map(Database::primaries).toList())
                .flatMap(List::stream)
                .toList();
    }

    private static Plan plan(double customers, double touchesAYear) {
        return Plan.of(demand(customers, touchesAYear), RATES);
    }

    private static Demand demand(double customers, double touchesAYear) {
        return Demand.of(Map.of("CUSTOMERS", "" + customers, "TOUCHES_A_YEAR", "" + touchesAYear));
    }
}
