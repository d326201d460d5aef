package io.thousandhands.notification.feed;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.thousandhands.notification.reading.Reading;
import io.thousandhands.platform.testing.TestStack;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Read back by another library; the words come with the running service. */
@QuarkusTest
@WithTestResource(value = TestStack.class, initArgs = @ResourceArg(name = "service", value = "notification"))
class FeedCalendarTest {
    private static final Reading BERLIN = new Reading(Locale.GERMAN, ZoneId.of("Europe/Berlin"));
    /** The evening before, where it is still winter time and Saturday in UTC. */
    private static final Instant NOW = Instant.parse("2026-03-28T23:30:00Z");

    private static final Instant DUE = Instant.parse("2026-03-29T07:00:00Z");

    @Test
    void aNudgeIsOfTheRepsDayAndItsDeadlineOfTheirHour() {
        List<VEvent> events =
                parsed(item("Bäckerei; Hafen,\nEcke", Instant.EPOCH)).getEvents();

        assertThat(events)
                .extracting(event -> event.getSummary().getValue())
                .containsExactly("Bäckerei; Hafen,\nEcke: Anruf", "Bäckerei; Hafen,\nEcke verschwindet aus der Sicht");
        assertThat(day(events.get(0))).isEqualTo(LocalDate.of(2026, 3, 29));
        assertThat(events.get(1).getDateStart().getValue().toInstant()).isEqualTo(DUE);
        assertThat(events.get(1).getSequence().getValue()).isEqualTo(3);
    }

    @Test
    void aSnoozedNudgeIsOfTheDayOnWhichItAsksAgain() {
        VEvent event = parsed(item("Hafen", Instant.parse("2026-04-02T08:00:00Z")))
                .getEvents()
                .get(0);

        assertThat(day(event)).isEqualTo(LocalDate.of(2026, 4, 2));
    }

    @Test
    void theTextIsValidAndStaysTheSameThroughTheDay() {
        FeedItem item = item("Hafen", Instant.EPOCH);

        assertThat(parsed(item).validate(ICalVersion.V2_0).toString()).isEmpty();
        assertThat(text(item, NOW.plusSeconds(3_600)))
                .isEqualTo(text(item, NOW))
                .contains("TZID=Europe/Berlin");
    }

    private static ICalendar parsed(FeedItem item) {
        return Biweekly.parse(text(item, NOW)).first();
    }

    private static String text(FeedItem item, Instant now) {
        return FeedCalendar.of(List.of(item), BERLIN, "https://hands.example", now);
    }

    private static FeedItem item(String name, Instant toDoAt) {
        return new FeedItem(UUID.randomUUID(), UUID.randomUUID(), name, toDoAt, DUE, "call", 3);
    }

    /** The library gives a day without a time as the machine's midnight. */
    private static LocalDate day(VEvent event) {
        assertThat(event.getDateStart().getValue().hasTime()).isFalse();
        return event.getDateStart()
                .getValue()
                .toInstant()
                .atZone(TimeZone.getDefault().toZoneId())
                .toLocalDate();
    }
}
