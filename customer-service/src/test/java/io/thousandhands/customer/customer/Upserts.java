package io.thousandhands.customer.customer;

import io.thousandhands.contracts.event.Customer;
import io.thousandhands.contracts.event.Customer.SealingKey;
import io.thousandhands.customer.Versioned;
import io.thousandhands.customer.input.Refusal;
import io.thousandhands.customer.ownership.Editor;
import io.thousandhands.customer.ownership.RepReference;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A book of changes as a test writes it; {@link #saved} opens the next one on what was made so far. */
final class Upserts {
    static final Instant NOW = Instant.parse("2026-03-01T09:30:00Z");
    static final UUID GRACE = UUID.fromString("00000000-0000-0000-0000-0000000000aa");

    private final Editor editor;
    private final List<Versioned<Customer>> present;
    private final ChangeBook book;

    private Upserts(Editor editor, List<Versioned<Customer>> present) {
        this.editor = editor;
        this.present = present;
        this.book = new ChangeBook(
                editor,
                present,
                Map.of(new RepReference.ById(GRACE), GRACE),
                new Given(NOW, UUID::randomUUID, id -> new SealingKey("1", "of " + id)));
    }

    static Upserts nobodyKnownYet() {
        return new Upserts(new Editor.Unbounded(), List.of());
    }

    Upserts as(Editor other) {
        return new Upserts(other, present);
    }

    /** What a transaction later sees. */
    Upserts saved() {
        Map<UUID, Versioned<Customer>> now = new HashMap<>();
        present.forEach(customer -> now.put(customer.state().id(), customer));
        book.created().forEach(customer -> now.put(customer.id(), new Versioned<>(customer, 1)));
        book.updated()
                .forEach(customer -> now.merge(
                        customer.id(),
                        new Versioned<>(customer, 1),
                        (old, next) -> new Versioned<>(next.state(), old.version() + 1)));
        return new Upserts(editor, new ArrayList<>(now.values()));
    }

    Outcome take(Change change) {
        return book.take(change);
    }

    Outcome upsert(Map<String, @Nullable Object> body) {
        return take(new Change.Upsert(body));
    }

    Outcome patch(UUID id, long version, Map<String, @Nullable Object> body) {
        return take(new Change.Edit(id, version, body));
    }

    Upserts with(Map<String, @Nullable Object> body) {
        id(upsert(body));
        return saved();
    }

    Versioned<Customer> customer(UUID id) {
        return present.stream()
                .filter(customer -> customer.state().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    Customer only() {
        return present.get(0).state();
    }

    long versionOfOnly() {
        return present.get(0).version();
    }

    ChangeBook book() {
        return book;
    }

    static UUID id(Outcome outcome) {
        return ((Outcome.Granted) outcome).customerId();
    }

    static Outcome.Kind kind(Outcome outcome) {
        return ((Outcome.Granted) outcome).kind();
    }

    static Refusal refusal(Outcome outcome) {
        return ((Outcome.Refused) outcome).refusal();
    }

    /** A household that system erp calls by this id, with more members after it. */
    static Map<String, @Nullable Object> household(String erp, Object... more) {
        Map<String, @Nullable Object> body = new HashMap<>();
        body.put("name", "Lovelace");
        body.put("segment", "residential");
        body.put("externalIds", Map.of("erp", erp));
        for (int i = 0; i < more.length; i += 2) {
            body.put((String) more[i], more[i + 1]);
        }
        return body;
    }
}
