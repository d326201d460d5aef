package io.thousandhands.notification.mail.due;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Somebody who gets e-mails by the clock.
 *
 * @param workingDays on all others nothing comes
 * @param at when on the clock of their zone
 * @param digest whether they want one
 * @param leads whether others report to them, so that they get the weekly list on their first working day of a week
 */
public record Reader(UUID repId, ZoneId zone, Set<DayOfWeek> workingDays, LocalTime at, boolean digest, boolean leads) {

    /**
     * What has become due for them in a while.
     *
     * @param after not what was due then or before
     * @param now what is due at latest
     * @param spread over how long the e-mails of one hour are spread
     */
    public List<DueMail> due(Instant after, Instant now, Duration spread) {
        LocalDate last = now.atZone(zone).toLocalDate();
        // An hour near midnight may spread into the next day.
        return after.atZone(zone)
                .toLocalDate()
                .minusDays(1)
                .datesUntil(last.plusDays(1))
                .filter(day -> workingDays.contains(day.getDayOfWeek()))
                .flatMap(day -> on(day, spread))
                .filter(mail -> mail.dueAt().isAfter(after) && !mail.dueAt().isAfter(now))
                .toList();
    }

    private Stream<DueMail> on(LocalDate day, Duration spread) {
        Instant dueAt = timeOn(day).plus(shareOf(spread));
        Stream<DueMail> digests = digest ? Stream.of(mail(About.DIGEST, day, dueAt)) : Stream.of();
        return leads && day.getDayOfWeek() == Collections.min(workingDays)
                ? Stream.concat(digests, Stream.of(mail(About.LONG_GONE, day, dueAt)))
                : digests;
    }

    private DueMail mail(About about, LocalDate day, Instant dueAt) {
        return new DueMail(MailId.ofDay(about, repId, day), repId, about, dueAt);
    }

    /** Where the clock leaps over the hour, as much later as it leaps; where it comes twice, the first time. */
    private Instant timeOn(LocalDate day) {
        return day.atTime(at).atZone(zone).toInstant();
    }

    /** Always the same for one rep, and another for most others: a mail server is not stormed at eight. */
    private Duration shareOf(Duration spread) {
        long seconds = spread.toSeconds();
        return seconds == 0 ? Duration.ZERO : Duration.ofSeconds(Math.floorMod(repId.hashCode(), seconds));
    }
}
