package io.thousandhands.cadence.store;

import io.thousandhands.cadence.customer.CustomerFacts;
import io.thousandhands.cadence.customer.Rests;
import io.thousandhands.cadence.standing.Reading;
import io.thousandhands.cadence.standing.Vector;
import io.thousandhands.contracts.event.Customer.Segment;
import io.thousandhands.contracts.event.Customer.Stage;
import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Between rows of the database and {@link StandingRow}. */
public final class StandingRows {
    /** Of a relation that is called {@code o}. */
    public static final String FACTS = "o.customer_id, o.segment, o.stage, o.since, o.created_at, o.yearly_sales, "
            + "o.time_zone, o.owner_id, o.policy_exception, o.merged_into, o.rest_bounds";

    static final String GIVEN = FACTS + ", o.version, o.members, o.last_at, o.planned_at";

    static final String DERIVED =
            "o.customer_id, o.last_at, o.planned_at, o.policy_id, o.appears_at, o.fades_at, " + "o.slips_at, o.next_at";

    static StandingRow given(Row row) {
        return new StandingRow(
                row.getUUID("customer_id"),
                row.getLong("version"),
                row.getString("segment") == null ? null : facts(row),
                members(row),
                reading(row));
    }

    static DerivedRow derived(Row row) {
        Derived derived = new Derived(
                row.getString("policy_id"),
                Times.getOrNull(row, "appears_at"),
                Times.getOrNull(row, "fades_at"),
                Times.getOrNull(row, "slips_at"),
                Times.getOrNull(row, "next_at"));
        return new DerivedRow(row.getUUID("customer_id"), reading(row), derived);
    }

    static List<UUID> members(Row row) {
        UUID[] members = row.getArrayOfUUIDs("members");
        return members == null ? List.of() : List.of(members);
    }

    private static Reading reading(Row row) {
        return new Reading(Vector.ofMillis(row.getArrayOfLongs("last_at")), Times.getOrNull(row, "planned_at"));
    }

    /** Of a customer who is known. */
    public static CustomerFacts facts(Row row) {
        return new CustomerFacts(
                row.getUUID("customer_id"),
                Segment.valueOf(row.getString("segment").toUpperCase(Locale.ROOT)),
                Stage.valueOf(row.getString("stage").toUpperCase(Locale.ROOT)),
                Times.getOrNull(row, "since"),
                Times.get(row, "created_at"),
                row.getBigDecimal("yearly_sales"),
                row.getString("time_zone"),
                row.getUUID("owner_id"),
                row.getString("policy_exception"),
                row.getUUID("merged_into"),
                rests(row));
    }

    private static Rests rests(Row row) {
        OffsetDateTime[] bounds = row.getArrayOfOffsetDateTimes("rest_bounds");
        return bounds == null
                ? Rests.NEVER
                : new Rests(Arrays.stream(bounds).map(OffsetDateTime::toInstant).toList());
    }

    /** As PostgreSQL writes {@code timestamptz[]}; null: never. */
    static @Nullable String toText(Rests rests) {
        return rests.bounds().isEmpty()
                ? null
                : rests.bounds().stream().map(Instant::toString).collect(Collectors.joining(",", "{", "}"));
    }

    static String toText(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /** As PostgreSQL writes {@code bigint[]}: an array of arrays cannot be unnested, an array of texts can. */
    static String toText(Vector vector) {
        StringJoiner elements = new StringJoiner(",", "{", "}");
        for (@Nullable Long at : vector.toMillis()) {
            elements.add(at == null ? "NULL" : Long.toString(at));
        }
        return elements.toString();
    }

    private StandingRows() {}
}
