package io.thousandhands.cadence.standing;

import static io.thousandhands.cadence.fixtures.CustomerFixture.aResidentialCustomer;
import static io.thousandhands.cadence.fixtures.Times.daysAgo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.Random;
import java.util.UUID;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SinceTest {
    private static final Duration INTERVAL = Duration.ofDays(90);

    @Test
    void aKnownSinceIsTakenAsItIs() {
        assertThat(Since.of(aResidentialCustomer().since(daysAgo(40)).facts(), INTERVAL))
                .isEqualTo(daysAgo(40));
    }

    /** SHA-256 of the 36 characters begins with 12b9377c, computed by coreutils' sha256sum. */
    @Test
    void theShareIsTheFirst32BitsOfTheDigestOfTheIdsText() {
        UUID nil = new UUID(0, 0);

        assertThat(Since.share(nil)).isEqualTo(0x12b9377cL / 4294967296.0);
    }

    @Test
    void withoutItTheyAreSetBackFromTheirCreationByTheirShareOfTheInterval() {
        var customer = aResidentialCustomer().since(null).createdAt(daysAgo(5)).facts();
        long setBack = (long) (Since.share(customer.id()) * INTERVAL.toMillis());

        assertThat(Since.of(customer, INTERVAL)).isEqualTo(daysAgo(5).minusMillis(setBack));
    }

    @Test
    void anImportIsSpreadOverTheWholeInterval() {
        Random random = new Random(7);
        double[] shares = Stream.generate(() -> new UUID(random.nextLong(), random.nextLong()))
                .limit(10_000)
                .mapToDouble(Since::share)
                .toArray();

        assertThat(DoubleStream.of(shares).average().orElseThrow()).isCloseTo(0.5, within(0.02));
        assertThat(DoubleStream.of(shares).filter(share -> share < 0.1).count()).isBetween(900L, 1100L);
    }
}
