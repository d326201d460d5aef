package io.thousandhands.notification.decide;

import static io.thousandhands.notification.support.News.backInSight;
import static io.thousandhands.notification.support.News.customer;
import static io.thousandhands.notification.support.News.fading;
import static io.thousandhands.notification.support.News.slipped;
import static io.thousandhands.notification.support.News.touch;

import io.thousandhands.contracts.event.Event;
import io.thousandhands.notification.nudge.Open;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** What happens in a year to customers and reps, one thing after the other; what reps do follows from their nudges. */
final class Year {
    private static final int CUSTOMERS_OF_EACH = 7;
    private static final Duration LASTS = Duration.ofDays(366);
    private static final Duration FADING = Duration.ofDays(18);

    private record Happening(Instant at, Runnable what) {}

    private static final class Customer {
        private final UUID id = UUID.randomUUID();
        private long revision;
        private long episode;
        private boolean silent;
    }

    private final Instant begin;
    private final Random random;
    private final Memory memory;
    private final BiConsumer<UUID, Instant> snooze;
    final Staff staff;
    private final Map<UUID, Customer> customers = new HashMap<>();
    private final PriorityQueue<Happening> ahead = new PriorityQueue<>(Comparator.comparing(Happening::at));
    private Instant now;

    /** @param snooze hides a nudge until a time, if it is open */
    Year(Instant begin, Random random, Memory memory, BiConsumer<UUID, Instant> snooze) {
        this.begin = begin;
        this.now = begin;
        this.random = random;
        this.memory = memory;
        this.snooze = snooze;
        this.staff = new Staff(begin);
        memory.tell(staff.all().stream().map(staff::toldOf).toList());
        staff.all().forEach(this::hasCustomers);
        absences();
        ahead.add(new Happening(
                sundayEvening(270), () -> memory.tell(List.of(staff.moves(staff.noa, now, "Asia/Tokyo")))));
        ahead.add(new Happening(begin.plus(150, ChronoUnit.DAYS), this::comesBackAfterSixHoursDown));
    }

    @Nullable
    Instant next() {
        Happening next = ahead.peek();
        return next == null ? null : next.at();
    }

    void happens(Instant upTo) {
        now = upTo;
        for (Happening next = ahead.peek(); next != null && !next.at().isAfter(upTo); next = ahead.peek()) {
            ahead.remove();
            next.what().run();
        }
    }

    /** The rep will act within days; sometimes nobody answers at first, sometimes they have no mind to. */
    void isRaised(Open nudge) {
        Customer of = customers.get(nudge.subject().customerId());
        if (of != null) {
            long episode = nudge.subject().episode();
            Instant soon = now.plus(within(Duration.ofDays(3)));
            if (random.nextInt(5) == 0) {
                ahead.add(new Happening(now.plus(within(Duration.ofHours(20))), () -> attempt(of)));
                soon = soon.plus(Duration.ofDays(2));
            }
            if (random.nextInt(6) == 0) {
                Instant until = now.plus(within(Duration.ofDays(4))).plusSeconds(3_600);
                ahead.add(new Happening(now.plusSeconds(1_800), () -> snooze.accept(nudge.id(), until)));
                soon = until.plus(Duration.ofDays(4));
            }
            Instant acts = soon;
            ahead.add(new Happening(acts, () -> reach(of, episode)));
        }
    }

    boolean knows(Open nudge) {
        return customers.containsKey(nudge.subject().customerId());
    }

    UUID[] customerIds() {
        return customers.keySet().toArray(UUID[]::new);
    }

    /** Of a customer's silences so far. */
    Map<UUID, Long> silences() {
        Map<UUID, Long> silences = new HashMap<>();
        customers.forEach((id, each) -> silences.put(id, each.episode));
        return silences;
    }

    private void hasCustomers(UUID repId) {
        Instant importedAtNight = begin.plus(20, ChronoUnit.DAYS);
        List<Event> news = new ArrayList<>();
        for (int n = 0; n < CUSTOMERS_OF_EACH; n++) {
            Customer each = new Customer();
            customers.put(each.id, each);
            news.add(customer(each.id, 1, repId));
            Instant first = repId.equals(staff.noa) ? importedAtNight : begin.plus(within(Duration.ofDays(60)));
            ahead.add(new Happening(first, () -> fade(each)));
        }
        memory.tell(news);
    }

    /** The last two overlap: the stand-in of the second is away too. */
    private void absences() {
        isAway(90, staff.anna, Duration.ofDays(14), staff.noa);
        isAway(200, staff.noa, Duration.ofDays(20), staff.tai);
        isAway(205, staff.tai, Duration.ofDays(6), staff.anna);
    }

    private void isAway(int day, UUID repId, Duration lasts, UUID standIn) {
        Instant from = begin.plus(day, ChronoUnit.DAYS).plusSeconds(random.nextInt(86_400));
        ahead.add(new Happening(
                from.minus(2, ChronoUnit.DAYS),
                () -> memory.tell(List.of(staff.goesAway(repId, from, lasts, standIn)))));
    }

    private void fade(Customer each) {
        if (each.silent || now.isAfter(begin.plus(LASTS))) {
            return;
        }
        each.silent = true;
        long episode = ++each.episode;
        memory.tell(List.of(fading(each.id, ++each.revision, episode)));
        ahead.add(new Happening(now.plus(FADING), () -> slip(each, episode)));
    }

    private void slip(Customer each, long episode) {
        if (each.silent && each.episode == episode) {
            memory.tell(List.of(slipped(each.id, ++each.revision, episode)));
        }
    }

    /** Whatever would have faded meanwhile is told at once. */
    private void comesBackAfterSixHoursDown() {
        customers.values().forEach(this::fade);
    }

    private void attempt(Customer each) {
        if (each.silent) {
            memory.tell(List.of(touch(each.id, each.id + "/" + now, "attempt", now)));
        }
    }

    private void reach(Customer each, long episode) {
        if (each.silent && each.episode == episode) {
            each.silent = false;
            memory.tell(List.of(backInSight(each.id, ++each.revision, episode)));
            Instant again = now.plus(25, ChronoUnit.DAYS).plus(within(Duration.ofDays(45)));
            ahead.add(new Happening(again, () -> fade(each)));
        }
    }

    /** When neither New York nor Tokyo works. */
    private Instant sundayEvening(int day) {
        return begin.plus(day, ChronoUnit.DAYS)
                .atOffset(ZoneOffset.UTC)
                .with(TemporalAdjusters.next(DayOfWeek.SUNDAY))
                .withHour(20)
                .toInstant();
    }

    private Duration within(Duration most) {
        return Duration.ofSeconds((long) (random.nextDouble() * most.toSeconds()));
    }
}
