package io.thousandhands.customer.customer.store;

import io.smallrye.mutiny.Uni;
import io.thousandhands.contracts.event.Customer;
import io.thousandhands.customer.Versioned;
import io.thousandhands.customer.input.Phones;
import io.thousandhands.customer.telling.Like;
import io.thousandhands.customer.telling.Sessions;
import io.thousandhands.platform.access.Viewer;
import io.thousandhands.platform.rest.Cursor;
import io.thousandhands.platform.rest.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Customers as a viewer sees them; nothing is locked. */
@ApplicationScoped
public class CustomerQueries {
    private static final int DIGITS_OF_A_NUMBER = 3;

    private final Sessions sessions;

    CustomerQueries(Sessions sessions) {
        this.sessions = sessions;
    }

    /** Empty: not there, or someone else's. */
    public Uni<Optional<Versioned<Customer>>> find(Viewer viewer, UUID id) {
        return sessions.reading(session -> session.find(CustomerRow.class, id)).map(row -> Optional.ofNullable(row)
                .map(CustomerRow::state)
                .filter(customer -> viewer.maySee(customer.state().ownerId())));
    }

    /** The newest first. */
    public Uni<Page<Versioned<Customer>>> search(Viewer viewer, Search search) {
        Conditions where = new Conditions();
        UUID[] owners = viewer.ownersOrNull();
        if (owners != null) {
            where.and("(c.ownerId is null or c.ownerId in :owners)", Map.of("owners", List.of(owners)));
        }
        if (search.orphans()) {
            where.and("c.ownerId is null", Map.of());
        } else if (search.owner() != null) {
            where.and("c.ownerId = :owner", Map.of("owner", search.owner()));
        }
        if (search.text() != null) {
            found(where, search.text());
        }
        if (search.after() != null) {
            where.and(
                    "(c.createdAt < :createdAt or c.createdAt = :createdAt and c.id < :id)",
                    Map.of(
                            "createdAt",
                            search.after().instant(0),
                            "id",
                            search.after().uuid(1)));
        }
        return page(where, search.limit());
    }

    private Uni<Page<Versioned<Customer>>> page(Conditions where, int limit) {
        return sessions.reading(session -> where.bind(session.createQuery(
                                "from CustomerRow c" + where + " order by c.createdAt desc, c.id desc",
                                CustomerRow.class))
                        .setMaxResults(limit + 1)
                        .getResultList())
                .map(rows -> Page.of(rows.stream().map(CustomerRow::state).toList(), limit, CustomerQueries::cursor));
    }

    /** Every word somewhere in a name or an address; or, if it looks like one, the digits of a number. */
    private static void found(Conditions where, String text) {
        String digits = Phones.digits(text);
        if (digits.length() >= DIGITS_OF_A_NUMBER && text.chars().noneMatch(Character::isLetter)) {
            where.and("c.foundBy like :digits", Map.of("digits", Like.containing(digits)));
            return;
        }
        String[] words = FoundBy.lower(text.strip()).split("\\s+");
        for (int i = 0; i < words.length; i++) {
            where.and("c.foundBy like :word" + i + " escape '\\'", Map.of("word" + i, Like.containing(words[i])));
        }
    }

    private static Cursor cursor(Versioned<Customer> customer) {
        return Cursor.of(customer.state().createdAt(), customer.state().id());
    }

    /**
     * What is searched for.
     *
     * @param text parts of names, addresses or numbers; null: anything
     * @param owner whose; null: anybody's
     * @param orphans nobody's only
     * @param after where the page before ended; null: it is the first
     */
    public record Search(
            @Nullable String text,
            @Nullable UUID owner,
            boolean orphans,
            @Nullable Cursor after,
            int limit) {}
}
