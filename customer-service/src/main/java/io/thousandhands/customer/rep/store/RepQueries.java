package io.thousandhands.customer.rep.store;

import io.smallrye.mutiny.Uni;
import io.thousandhands.contracts.event.Rep;
import io.thousandhands.customer.Versioned;
import io.thousandhands.customer.telling.Like;
import io.thousandhands.customer.telling.Sessions;
import io.thousandhands.platform.rest.Cursor;
import io.thousandhands.platform.rest.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reps as everybody may see them; nothing is locked. */
@ApplicationScoped
public class RepQueries {
    private static final UUID BEFORE_ALL = new UUID(0, 0);
    private static final String LIST = """
            from RepRow r
            where r.id > :after and (lower(r.name) like :text escape '\\' or r.emailKey like :text escape '\\')
            order by r.id
            """;

    private final Sessions sessions;

    RepQueries(Sessions sessions) {
        this.sessions = sessions;
    }

    public Uni<Optional<Versioned<Rep>>> find(UUID id) {
        return sessions.reading(session -> session.find(RepRow.class, id))
                .map(row -> Optional.ofNullable(row).map(RepRow::state));
    }

    /**
     * In the order of their ids.
     *
     * @param text a part of a name or an e-mail address; null: anything
     * @param after where the page before ended; null: it is the first
     */
    public Uni<Page<Versioned<Rep>>> list(@Nullable String text, @Nullable Cursor after, int limit) {
        return sessions.reading(session -> session.createQuery(LIST, RepRow.class)
                        .setParameter("after", after == null ? BEFORE_ALL : after.uuid(0))
                        .setParameter("text", pattern(text))
                        .setMaxResults(limit + 1)
                        .getResultList())
                .map(rows -> Page.of(
                        rows.stream().map(RepRow::state).toList(),
                        limit,
                        rep -> Cursor.of(rep.state().id())));
    }

    private static String pattern(@Nullable String text) {
        return text == null ? "%" : Like.containing(text.strip().toLowerCase(Locale.ROOT));
    }
}
