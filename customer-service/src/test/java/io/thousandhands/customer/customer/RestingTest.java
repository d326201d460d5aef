package io.thousandhands.customer.customer;

import static io.thousandhands.customer.customer.Upserts.NOW;
import static io.thousandhands.customer.customer.Upserts.household;
import static io.thousandhands.customer.customer.Upserts.kind;
import static io.thousandhands.customer.customer.Upserts.nobodyKnownYet;
import static org.assertj.core.api.Assertions.assertThat;

import io.thousandhands.contracts.event.Resting;
import io.thousandhands.customer.customer.Outcome.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RestingTest {
    private static final Instant BEFORE = NOW.minus(Duration.ofDays(9));
    private static final Instant LATER = NOW.plus(Duration.ofDays(9));

    @Test
    void aRestWithoutABeginningBeginsNow() {
        Upserts known = nobodyKnownYet().with(household("1", "resting", List.of(rest(null, LATER))));

        assertThat(known.only().resting()).containsExactly(new Resting(List.of(), NOW, LATER, "Moving"));
    }

    @Test
    void theSameRestSentAgainGoesOnAsItBegan() {
        Upserts known = nobodyKnownYet().with(household("1", "resting", List.of(rest(BEFORE, LATER))));

        Outcome again = known.upsert(household("1", "resting", List.of(rest(null, LATER))));

        assertThat(kind(again)).isEqualTo(Kind.UNCHANGED);
    }

    @Test
    void aFeedThatSaysNothingOfRestsKeepsThem() {
        Upserts known = nobodyKnownYet().with(household("1", "resting", List.of(rest(BEFORE, null))));

        assertThat(known.with(household("1", "name", "Byron")).only().resting()).hasSize(1);
    }

    @Test
    void aContactRestsInTheWaysThatAreNamed() {
        Map<String, Object> ada = Map.of(
                "name", "Ada", "resting", List.of(Map.of("kinds", List.of("voicemail", "call"), "reason", "Letters")));

        Upserts known = nobodyKnownYet().with(household("1", "contacts", List.of(ada)));

        assertThat(known.only().contacts().get(0).resting())
                .containsExactly(new Resting(List.of("call", "voicemail"), NOW, null, "Letters"));
    }

    /** What is answered may be sent back as it is. */
    @Property
    void aDocumentReadsAsWhatItWasWrittenFrom(@ForAll @Size(max = 5) List<@IntRange(min = -9, max = 9) Integer> days) {
        List<Map<String, Object>> rests = days.stream()
                .map(day -> rest(NOW.plus(Duration.ofDays(day)), day < 0 ? null : LATER.plus(Duration.ofDays(day))))
                .toList();
        Upserts known = nobodyKnownYet().with(household("1", "resting", rests));

        Outcome back = known.upsert(
                household("1", "resting", RestingDocument.of(known.only().resting())));

        assertThat(kind(back)).isEqualTo(Kind.UNCHANGED);
    }

    private static Map<String, Object> rest(@Nullable Instant from, @Nullable Instant until) {
        Map<String, Object> rest = new LinkedHashMap<>(Map.of("reason", "Moving"));
        if (from != null) {
            rest.put("from", from.toString());
        }
        if (until != null) {
            rest.put("until", until.toString());
        }
        return rest;
    }
}
