package io.thousandhands.customer.rep.store;

import io.thousandhands.contracts.event.Rep;
import io.thousandhands.contracts.event.RepEvent;
import io.thousandhands.customer.Versioned;
import io.thousandhands.customer.rep.Roster;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** All reps, whom nobody else changes until the transaction ends. Belongs to the session that locked them. */
public final class LockedRoster {
    private final Map<UUID, RepRow> rows = new LinkedHashMap<>();

    LockedRoster(Collection<RepRow> rows) {
        rows.forEach(row -> this.rows.put(row.id(), row));
    }

    public Roster roster() {
        return new Roster(rows.values().stream().map(row -> row.state().state()).toList());
    }

    /** Empty: there is no such rep. */
    public Optional<Versioned<Rep>> rep(UUID id) {
        return Optional.ofNullable(rows.get(id)).map(RepRow::state);
    }

    /** The states of all of them as they are told. */
    public List<RepEvent> events() {
        return rows.values().stream()
                .map(RepRow::state)
                .map(LockedRoster::event)
                .toList();
    }

    /** A state as it is told. */
    static RepEvent event(Versioned<Rep> rep) {
        return new RepEvent.Changed(rep.version(), rep.state());
    }

    Optional<RepRow> row(Rep rep) {
        return Optional.ofNullable(rows.get(rep.id()));
    }
}
