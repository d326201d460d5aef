package io.thousandhands.local.inbox;

import io.thousandhands.local.client.FrontDoor;
import io.thousandhands.local.inbox.Person.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** A manager and her rep, who work day and night, and customers of the rep. */
final class Office {
    private static final Map<String, Object> ALWAYS = Map.of(
            "days",
            List.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"),
            "from",
            "00:00",
            "until",
            "24:00");

    private final FrontDoor admin;
    private final Map<Role, Person> people = new EnumMap<>(Role.class);
    private final String repId;

    Office(FrontDoor admin) {
        this.admin = admin;
        for (var role : Role.values()) {
            people.put(role, Person.somebody(role));
        }
        var managerId = hire(person(Role.MANAGER), Map.of());
        repId = hire(person(Role.REP), Map.of("managerId", managerId));
    }

    /** The administrator sells nothing, so is no rep. */
    Person person(Role role) {
        return Objects.requireNonNull(people.get(role));
    }

    /** Who issues the tokens. */
    String issuer() {
        return admin.issuer();
    }

    void hire(Person person) {
        hire(person, Map.of());
    }

    private String hire(Person person, Map<String, Object> more) {
        var rep = new HashMap<String, Object>(more);
        rep.put("name", person.username());
        rep.put("email", person.username() + "@inbox.example");
        rep.put("timeZone", "Europe/Berlin");
        rep.put("workingHours", ALWAYS);
        rep.put("login", Map.of("issuer", admin.issuer(), "subject", person.username()));
        return admin.post("/api/reps", rep).orFail().path("id").asText();
    }

    /** @param name like no other's */
    record Customer(String id, String name) {}

    /** One who has slipped long ago. */
    Customer silentCustomer(String name) {
        return customer(name, Duration.ofDays(100));
    }

    /** One who was touched of late. */
    Customer customerInSight(String name) {
        return customer(name, Duration.ofDays(1));
    }

    private Customer customer(String beginning, Duration ago) {
        var name = beginning + " " + UUID.randomUUID().toString().substring(0, 4);
        var contact = new HashMap<String, Object>();
        contact.put("name", "Bob of " + name);
        contact.put("phones", List.of(Map.of("number", "+49305550199")));
        var body = Map.of(
                "name", name,
                "segment", "residential",
                "since", Instant.now().minus(ago).toString(),
                "owner", Map.of("id", repId),
                "contacts", List.of(contact));
        var made = admin.put("/api/customers/by-external/inbox/" + UUID.randomUUID(), body)
                .orFail();
        return new Customer(made.path("id").asText(), name);
    }

    /** The kinds of the touches on a customer's timeline, newest first. */
    List<String> kinds(Customer customer) {
        var kinds = new ArrayList<String>();
        admin.get("/api/customers/" + customer.id() + "/touches")
                .orFail()
                .path("items")
                .forEach(touch -> kinds.add(touch.path("kind").asText()));
        return kinds;
    }
}
