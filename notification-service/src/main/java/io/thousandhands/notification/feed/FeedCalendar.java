package io.thousandhands.notification.feed;

import io.thousandhands.notification.chat.ChatLanguage;
import io.thousandhands.notification.chat.ChatWords;
import io.thousandhands.notification.reading.Reading;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.Temporal;
import java.util.List;
import java.util.Objects;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.TimeZone;
import net.fortuna.ical4j.model.TimeZoneRegistry;
import net.fortuna.ical4j.model.TimeZoneRegistryFactory;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.Value;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.RefreshInterval;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.jspecify.annotations.Nullable;

/**
 * Nudges as iCalendar (RFC 5545): each that asks is an event of the day on which it is to be done, so that it moves along
 * until it is; each deadline ahead is an event at its time. The same nudges on the same day give the same text.
 */
final class FeedCalendar {
    private static final TimeZoneRegistry ZONES =
            TimeZoneRegistryFactory.getInstance().createRegistry();
    private static final Duration REFRESH = Duration.ofMinutes(30);
    private static final String OURS = "@thousand-hands";

    private final Reading reading;
    private final ChatWords words;
    private final String publicUrl;
    private final Instant now;
    private final Calendar calendar = new Calendar();

    private FeedCalendar(Reading reading, String publicUrl, Instant now) {
        this.reading = reading;
        this.words = ChatLanguage.of(reading.locale());
        this.publicUrl = publicUrl;
        this.now = now;
    }

    static String of(List<FeedItem> items, Reading reading, String publicUrl, Instant now) {
        FeedCalendar feed = new FeedCalendar(reading, publicUrl, now);
        feed.head();
        items.forEach(feed::add);
        return feed.calendar.toString();
    }

    private void head() {
        calendar.add(new ProdId("-//Thousand Hands//Nudges//EN"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(new XProperty("X-WR-CALNAME", words.calendar()));
        calendar.add(new RefreshInterval(new ParameterList(List.of(Value.DURATION)), REFRESH));
        TimeZone zone = zone();
        if (zone != null) {
            calendar.add(zone.getVTimeZone());
        }
    }

    private void add(FeedItem item) {
        String name = Objects.requireNonNullElse(item.name(), words.aCustomer());
        Instant toDoAt = item.toDoAt();
        if (toDoAt != null) {
            VEvent day = event(item, "", words.toDo(name, words.kind(item.suggestion())));
            day.add(new DtStart<>(reading.day(toDoAt.isAfter(now) ? toDoAt : now)));
            calendar.add(day);
        }
        if (item.dueAt().isAfter(now)) {
            VEvent deadline = event(item, "-deadline", words.slips(name));
            deadline.add(new DtStart<>(at(item.dueAt())));
            calendar.add(deadline);
        }
    }

    private VEvent event(FeedItem item, String suffix, String summary) {
        VEvent event = new VEvent(false);
        event.add(new Uid(item.nudgeId() + suffix + OURS));
        // Of the day, so that the text stays the same through it.
        event.add(new DtStamp(reading.day(now).atStartOfDay(reading.zone()).toInstant()));
        event.add(new Sequence(item.revision()));
        event.add(new Summary(summary));
        event.add(new Url(URI.create(publicUrl + "/customers/" + item.customerId())));
        event.add(ImmutableTransp.TRANSPARENT);
        return event;
    }

    /** Where the library does not know the zone, the instant says the same. */
    private Temporal at(Instant instant) {
        return zone() == null ? instant : instant.atZone(reading.zone());
    }

    private @Nullable TimeZone zone() {
        return ZONES.getTimeZone(reading.zone().getId());
    }
}
