package io.thousandhands.cadence.ledger;

import static io.thousandhands.cadence.fixtures.Times.daysAgo;
import static org.assertj.core.api.Assertions.assertThat;

import io.thousandhands.cadence.fixtures.AnyCadence;
import io.thousandhands.cadence.ledger.Entry.Occurrence;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.junit.jupiter.api.Test;

class EntryTest {
    private static final UUID CUSTOMER = new UUID(0, 1);
    private static final UUID TOUCH = new UUID(0, 2);
    private static final Occurrence CALL = new Occurrence(0, daysAgo(3), 1);

    @Test
    void theHigherVersionStaysWhateverItSays() {
        Entry recordedLate = new Entry(CUSTOMER, TOUCH, 0, 99, CALL);
        Entry retracted = new Entry(CUSTOMER, TOUCH, 5, -99, null);

        assertThat(recordedLate.orHigher(retracted)).isEqualTo(retracted);
    }

    @Test
    void ofOneVersionTheRetractionStays() {
        Entry corrected = new Entry(CUSTOMER, TOUCH, 5, 99, CALL);
        Entry retracted = new Entry(CUSTOMER, TOUCH, 5, -99, null);

        assertThat(corrected.orHigher(retracted)).isEqualTo(retracted);
    }

    @Test
    void ofTwoCorrectionsOfOneVersionTheDigestDecides() {
        Entry one = new Entry(CUSTOMER, TOUCH, 5, -1, CALL);
        Entry other = new Entry(CUSTOMER, TOUCH, 5, 1, CALL);

        assertThat(one.orHigher(other)).isEqualTo(other);
    }

    @Property
    @Domain(AnyCadence.class)
    void whichOneStaysDependsOnNoOrder(@ForAll Entry one, @ForAll Entry other, @ForAll Entry third) {
        assertThat(Entry.PRECEDENCE.compare(one.orHigher(other), other.orHigher(one)))
                .isZero();
        assertThat(one.orHigher(other).orHigher(third)).isEqualTo(one.orHigher(other.orHigher(third)));
        assertThat(one.orHigher(one)).isEqualTo(one);
    }
}
