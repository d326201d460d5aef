package io.thousandhands.local.trace;

import io.thousandhands.local.trace.UglyTrace.TracedCustomer;
import io.thousandhands.local.trace.UglyTrace.TracedTouch;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The standings of a trace by brute force: all touches of a customer are looked at again for each question. Written from
 * the description, in milliseconds and plain loops, so that it does not share a mistake with the services.
 */
public final class Oracle {
    private static final long DAY = 86_400_000L;

    /** Weight in hundredths, days it lingers, 1 if personal. */
    static final Map<String, int[]> CATALOGUE = new TreeMap<>(Map.ofEntries(
            Map.entry("call", new int[] {100, 0, 1}),
            Map.entry("meeting", new int[] {100, 0, 1}),
            Map.entry("email", new int[] {100, 0, 1}),
            Map.entry("thank_you_note", new int[] {100, 0, 1}),
            Map.entry("text", new int[] {75, 0, 1}),
            Map.entry("assistant_call", new int[] {50, 0, 1}),
            Map.entry("voicemail", new int[] {50, 0, 0}),
            Map.entry("gift", new int[] {100, 90, 1}),
            Map.entry("award", new int[] {100, 180, 1}),
            Map.entry("drop_off", new int[] {100, 7, 1}),
            Map.entry("postcard", new int[] {50, 0, 0}),
            Map.entry("newsletter", new int[] {25, 0, 0}),
            Map.entry("attempt", new int[] {0, 0, 0})));

    /** How many customers are in each state. */
    public record Count(int inSight, int fading, int outOfSight) {}

    private final UglyTrace trace;
    private final Map<String, List<TracedTouch>> touches;

    public Oracle(UglyTrace trace) {
        this.trace = trace;
        this.touches = trace.touches().stream().collect(Collectors.groupingBy(TracedTouch::customer));
    }

    /** With every customer residential, warned at 0.8. */
    public Count count(Instant asOf, int touchesAYear) {
        int[] states = new int[3];
        for (TracedCustomer customer : trace.customers()) {
            List<TracedTouch> theirs = touches.getOrDefault(customer.externalId(), List.of());
            if (existed(customer, theirs, asOf)) {
                states[state(customer, theirs, asOf.toEpochMilli(), touchesAYear)]++;
            }
        }
        return new Count(states[0], states[1], states[2]);
    }

    private static boolean existed(TracedCustomer customer, List<TracedTouch> theirs, Instant asOf) {
        return !customer.since().isAfter(asOf)
                || theirs.stream().anyMatch(touch -> !touch.occurredAt().isAfter(asOf));
    }

    private static int state(TracedCustomer customer, List<TracedTouch> theirs, long now, int touchesAYear) {
        long interval = 365 * 86_400 / touchesAYear * 1000L;
        long visible = customer.since().toEpochMilli() + interval;
        long personal = customer.since().toEpochMilli();
        for (TracedTouch touch : theirs) {
            long at = touch.occurredAt().toEpochMilli();
            int[] kind = Objects.requireNonNull(CATALOGUE.get(touch.kind()), touch.kind());
            if (at <= now && kind[0] + kind[1] > 0) {
                visible = Math.max(visible, at + Math.max(interval * kind[0] / 100, kind[1] * DAY));
                personal = kind[2] == 1 ? Math.max(personal, at) : personal;
            }
        }
        long slips = Math.min(visible, personal + interval * 3 / 2);
        long fades = slips - interval / 5;
        return now < fades ? 0 : now < slips ? 1 : 2;
    }
}
