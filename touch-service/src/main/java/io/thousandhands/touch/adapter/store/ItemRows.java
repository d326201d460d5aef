package io.thousandhands.touch.adapter.store;

import com.fasterxml.jackson.core.type.TypeReference;
import io.thousandhands.platform.sql.Await;
import io.thousandhands.touch.adapter.source.Fact;
import io.thousandhands.touch.adapter.source.Facts;
import io.thousandhands.touch.adapter.source.ItemState;
import io.thousandhands.touch.adapter.source.Members;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The table {@code adapter_item}: a fixed number of statements a delivery, rows in the order of their names. */
@ApplicationScoped
class ItemRows {
    private static final String MAKE = """
            INSERT INTO adapter_item (adapter_id, item, touch_id, changed_at)
            SELECT $1, item, touch_id, $4 FROM unnest($2::text[], $3::uuid[]) AS told(item, touch_id)
            ORDER BY item COLLATE "C"
            ON CONFLICT DO NOTHING
            """;

    private static final String LOCK = """
            SELECT item, touch_id, key_id, sealed, conclusion, version FROM adapter_item
            WHERE adapter_id = $1 AND item = ANY($2)
            ORDER BY item FOR UPDATE
            """;

    private static final String WRITE = """
            UPDATE adapter_item AS known
            SET (key_id, sealed, conclusion, version, changed_at)
              = (told.key_id, told.sealed, told.conclusion, told.version, $7)
            FROM unnest($2::text[], $3::text[], $4::bytea[], $5::text[], $6::bigint[])
                 AS told(item, key_id, sealed, conclusion, version)
            WHERE known.adapter_id = $1 AND known.item = told.item
            """;

    private final Seals seals;

    ItemRows(Seals seals) {
        this.seals = seals;
    }

    /** As it is kept, inside the seal. */
    private record KeptFact(
            String status, @Nullable Instant at, Instant receivedAt, Map<String, String> members, long reading) {}

    /** Rows of all of them, made where there are none, locked. @param touchIds by item */
    Map<String, ItemState> lock(SqlConnection connection, UUID adapterId, Map<String, UUID> touchIds, Instant now) {
        String[] items = touchIds.keySet().toArray(String[]::new);
        UUID[] ids = touchIds.values().toArray(UUID[]::new);
        Await.result(connection.preparedQuery(MAKE).execute(Tuple.of(adapterId, items, ids, Deliveries.utc(now))));
        Map<String, ItemState> states = new HashMap<>();
        Await.result(connection.preparedQuery(LOCK).execute(Tuple.of(adapterId, items)))
                .forEach(row -> states.put(row.getString("item"), state(row)));
        return states;
    }

    void write(
            SqlConnection connection,
            UUID adapterId,
            Map<String, ItemState> states,
            Map<String, UUID> touchIds,
            Instant now) {
        List<Sealed> sealed = states.entrySet().stream()
                .map(state ->
                        seal(touchIds.get(state.getKey()), state.getValue().facts()))
                .toList();
        Await.result(connection
                .preparedQuery(WRITE)
                .execute(Tuple.tuple(List.of(
                        adapterId,
                        states.keySet().toArray(String[]::new),
                        sealed.stream().map(Sealed::keyId).toArray(String[]::new),
                        sealed.stream().map(one -> Buffer.buffer(one.bytes())).toArray(Buffer[]::new),
                        states.values().stream().map(ItemState::conclusion).toArray(String[]::new),
                        states.values().stream().map(ItemState::version).toArray(Long[]::new),
                        Deliveries.utc(now)))));
    }

    private ItemState state(Row row) {
        var sealed = row.getBuffer("sealed");
        Facts facts = sealed == null
                ? Facts.NONE
                : open(
                        row.getString("item"),
                        row.getUUID("touch_id"),
                        new Sealed(row.getString("key_id"), sealed.getBytes()));
        return new ItemState(facts, row.getString("conclusion"), row.getLong("version"));
    }

    private Facts open(String item, UUID touchId, Sealed sealed) {
        return Facts.NONE.with(
                StoreJson.read(seals.text(touchId, sealed), new TypeReference<List<KeptFact>>() {}).stream()
                        .map(kept -> new Fact(
                                item,
                                kept.status(),
                                kept.at(),
                                kept.receivedAt(),
                                Members.of(kept.members()),
                                kept.reading()))
                        .toList());
    }

    private Sealed seal(@Nullable UUID touchId, Facts facts) {
        List<KeptFact> kept = facts.all()
                .map(fact -> new KeptFact(
                        fact.status(),
                        fact.at(),
                        fact.receivedAt(),
                        fact.members().values(),
                        fact.reading()))
                .toList();
        return seals.seal(Objects.requireNonNull(touchId), StoreJson.write(kept));
    }
}
