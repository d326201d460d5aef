package io.thousandhands.benchmarks.population;

import io.thousandhands.contracts.DerivedId;
import io.thousandhands.contracts.event.Customer;
import io.thousandhands.contracts.event.CustomerEvent;
import io.thousandhands.contracts.event.Rep;
import io.thousandhands.contracts.event.RepEvent;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * So many customers, won over the last two years: a touch of the same years moves the deadlines of most of them.
 *
 * @param count how many there are
 * @param now when they are told
 */
public record Customers(int count, Instant now) {
    /** The system that knows them by a number of its own. */
    static final String SYSTEM = "crm";

    private static final UUID NAMESPACE = UUID.fromString("0d6f4c1e-3a52-5b7e-9c40-6f1b2d8e7a35");
    private static final int REPS = 100;
    private static final int DAYS_SINCE = 730;

    public Stream<CustomerEvent> all() {
        return IntStream.range(0, count).mapToObj(number -> new CustomerEvent.Changed(1, customer(number)));
    }

    /** Who own them. */
    public Stream<RepEvent> reps() {
        return IntStream.range(0, REPS).mapToObj(number -> new RepEvent.Changed(1, rep(number)));
    }

    /** As another system posts it. @return one line of NDJSON with its end */
    public String line(int number) {
        return "{\"name\":\"Company " + number
                + "\",\"segment\":\"commercial\",\"stage\":\"sold\",\"since\":\"2025-01-01T00:00:00Z\""
                + ",\"yearlySales\":" + 1_000L * Numbers.below(400, number)
                + ",\"timeZone\":\"America/Chicago\",\"externalIds\":{\"" + SYSTEM + "\":\"" + externalId(number)
                + "\"},\"contacts\":[{\"name\":\"Person " + number + "\",\"emails\":[{\"address\":\"person-" + number
                + "@example.com\"}]}]}\n";
    }

    private static Rep rep(int number) {
        return new Rep(
                repId(number),
                "Rep " + number,
                "rep-" + number + "@example.com",
                null,
                "America/Chicago",
                null,
                null,
                Map.of(),
                null,
                null,
                null);
    }

    private static UUID repId(int number) {
        return DerivedId.version5(NAMESPACE, "rep/" + number);
    }

    static UUID id(int number) {
        return DerivedId.version5(NAMESPACE, "customer/" + number);
    }

    static String externalId(int number) {
        return "C-" + number;
    }

    private Customer customer(int number) {
        boolean household = number % 2 == 0;
        return new Customer(
                id(number),
                (household ? "Household " : "Company ") + number,
                household ? Customer.Segment.RESIDENTIAL : Customer.Segment.COMMERCIAL,
                Customer.Stage.SOLD,
                now.minus(Duration.ofDays(Numbers.below(DAYS_SINCE, number))),
                now,
                household ? null : BigDecimal.valueOf(1_000L * Numbers.below(400, number)),
                "America/Chicago",
                repId(number % REPS),
                null,
                null,
                Map.of(SYSTEM, externalId(number)),
                List.of(contact(number)),
                null,
                null,
                null,
                List.of());
    }

    private static Customer.Contact contact(int number) {
        return new Customer.Contact(
                DerivedId.version5(NAMESPACE, "contact/" + number),
                "Person " + number,
                null,
                List.of(new Customer.Email("person-" + number + "@example.com", Customer.Use.WORK)),
                List.of(),
                null,
                Map.of(),
                List.of());
    }
}
