package io.thousandhands.local.trace;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Customers and touches as the real world sends them: bursts, ties, silences, customers never touched, touches before the
 * customer was one, attempts, mugs that linger, mass mail, fractions of seconds. The same seed gives the same trace.
 */
public record UglyTrace(List<TracedCustomer> customers, List<TracedTouch> touches) {
    private static final Instant BEGIN = Instant.parse("2019-01-01T00:00:00Z");
    private static final long SPAN_MILLIS = Duration.ofDays(1200).toMillis();
    private static final List<String> KINDS = List.copyOf(Oracle.CATALOGUE.keySet());

    /** @param since always given: what a missing one means depends on when the customer was created */
    public record TracedCustomer(String externalId, Instant since) {}

    /** @param sourceId unique in the trace */
    public record TracedTouch(String sourceId, String customer, Instant occurredAt, String kind) {}

    public static UglyTrace of(long seed, int customers, int touches) {
        Random random = new Random(seed);
        List<TracedCustomer> made = new ArrayList<>();
        for (int n = 0; n < customers; n++) {
            made.add(new TracedCustomer("T" + seed + "-" + n, anInstant(random)));
        }
        List<TracedTouch> told = new ArrayList<>();
        while (told.size() < touches) {
            TracedCustomer customer = made.get(skewed(random, customers));
            burst(random, customer, told);
        }
        return new UglyTrace(made, told);
    }

    /** Few customers get most touches, some none. */
    private static int skewed(Random random, int customers) {
        double share = random.nextDouble();
        return (int) (share * share * customers * 0.95);
    }

    private static void burst(Random random, TracedCustomer customer, List<TracedTouch> told) {
        Instant at = anInstant(random);
        for (int n = random.nextInt(4); n >= 0; n--) {
            String kind = KINDS.get(random.nextInt(KINDS.size()));
            Instant when = kind.equals("attempt") && at.isBefore(customer.since()) ? customer.since() : at;
            told.add(new TracedTouch("t" + told.size(), customer.externalId(), when, kind));
            // Every third of a burst at the very same instant.
            at = random.nextInt(3) == 0 ? at : at.plusMillis(random.nextInt(200_000_000));
        }
    }

    /** One in ten at the start of a day, as dates without a time are. */
    private static Instant anInstant(Random random) {
        Instant at = BEGIN.plusMillis((long) (random.nextDouble() * SPAN_MILLIS));
        return random.nextInt(10) == 0 ? at.truncatedTo(java.time.temporal.ChronoUnit.DAYS) : at;
    }
}
