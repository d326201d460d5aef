package io.thousandhands.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.thousandhands.local.access.Access;
import io.thousandhands.local.access.Person;
import io.thousandhands.local.demo.Wire.CustomerLine;
import io.thousandhands.local.demo.Wire.TouchLine;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DemoPlanTest {
    private static final Instant NOW = Instant.parse("2026-03-01T09:00:00Z");
    private static final List<Person> REPS = Access.PEOPLE.stream()
            .filter(person -> person.role().equals("rep") && person != Access.NEWCOMER)
            .toList();
    private static final Set<String> CATALOGUE = Set.of(
            "call",
            "video_call",
            "meeting",
            "team_meeting",
            "email",
            "letter",
            "thank_you_note",
            "clipping",
            "occasion_card",
            "text",
            "social_message",
            "assistant_call",
            "voicemail",
            "attempt",
            "gift",
            "award",
            "drop_off",
            "postcard",
            "event_invitation",
            "product_notice",
            "feedback_request",
            "newsletter",
            "trade_show_notice",
            "fax");

    private final DemoPlan plan = DemoPlan.of(1, NOW, REPS);

    @Test
    void theSameSeedGivesTheSameDemo() {
        assertThat(DemoPlan.of(1, NOW, REPS)).isEqualTo(plan);
        assertThat(DemoPlan.of(2, NOW, REPS)).isNotEqualTo(plan);
    }

    @Test
    void thereAreCustomersOfBothSegmentsAndAllStagesAndSomeOrphans() {
        assertThat(plan.customers()).hasSize(300);
        assertThat(plan.customers()).extracting(CustomerLine::segment).contains("residential", "commercial");
        assertThat(plan.customers()).extracting(CustomerLine::stage).contains("sold", "prospect", "former");
        assertThat(plan.customers()).extracting(CustomerLine::timeZone).contains("Europe/Berlin", "America/New_York");
        assertThat(plan.customers())
                .filteredOn(customer -> customer.owner() == null)
                .hasSize(15);
        assertThat(plan.customers()).extracting(CustomerLine::externalIds).doesNotHaveDuplicates();
    }

    @Test
    void touchesOfEveryKindLieInThePastAndHaveIdsOfTheirOwn() {
        assertThat(plan.touches()).extracting(TouchLine::kind).containsAll(CATALOGUE);
        assertThat(plan.touches()).extracting(TouchLine::sourceId).doesNotHaveDuplicates();
        assertThat(plan.touches()).allSatisfy(touch -> assertThat(Instant.parse(touch.occurredAt()))
                .isBefore(NOW));
    }

    @Test
    void everyRepHasCustomersInEveryState() {
        for (int rep = 0; rep < REPS.size(); rep++) {
            int first = rep;
            var states = IntStream.range(0, 50)
                    .mapToObj(row -> State.of(first + row * REPS.size(), REPS.size()))
                    .collect(Collectors.toSet());
            assertThat(states).containsAll(Arrays.asList(State.values()));
        }
    }

    @Test
    void nobodyIsACustomerOnlySinceTheirFirstTouch() {
        var first = plan.touches().stream()
                .collect(Collectors.toMap(DemoPlanTest::customerOf, TouchLine::occurredAt, (one, other) -> one));

        assertThat(plan.customers()).allSatisfy(customer -> assertThat(Instant.parse(customer.since()))
                .isBefore(Instant.parse(first.get(customer.externalIds().get("demo")))));
    }

    @Test
    void whatARepDoesReachesAPersonOfTheCustomer() {
        var addresses = plan.customers().stream()
                .collect(Collectors.toMap(
                        customer -> customer.externalIds().get("demo"), customer -> customer.contacts().stream()
                                .map(contact -> contact.emails().get(0).get("address"))
                                .collect(Collectors.toSet())));
        var reaching = plan.touches().stream()
                .filter(touch -> touch.customer().email() != null)
                .toList();

        assertThat(reaching).hasSizeGreaterThan(plan.touches().size() / 3).allSatisfy(touch -> assertThat(
                        addresses.get(customerOf(touch)))
                .contains(touch.customer().email()));
    }

    private static String customerOf(TouchLine touch) {
        return touch.sourceId().replaceFirst("-touch-.*", "");
    }
}
