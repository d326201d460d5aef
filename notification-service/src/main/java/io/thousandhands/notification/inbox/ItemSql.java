package io.thousandhands.notification.inbox;

/** How a nudge is read with what goes with it. {@code $1} is the present time. */
final class ItemSql {
    /** Columns {@code kinds}, {@code from}, {@code until} of what stands in a column {@code resting}. */
    private static final String REST = "AS rest(kinds jsonb, \"from\" timestamptz, until timestamptz)";

    private static final String IN_FORCE = "rest.\"from\" <= $1 AND (rest.until IS NULL OR rest.until > $1)";

    /**
     * The last kinds that reached the customer, the last one first. An attempt reached nobody, and a planned touch nobody yet.
     * Touches of whoever is merged into the customer count here; {@code UNION} drops repetitions, so a circle ends. One by
     * one ({@code OFFSET}, and the last of each first), because the planner cannot guess how many they are, and might look
     * through whole tables.
     */
    private static final String LAST = """
            LEFT JOIN LATERAL (
                WITH RECURSIVE counted(id) AS (
                    SELECT n.customer_id
                    UNION
                    SELECT m.id FROM counted
                    CROSS JOIN LATERAL (SELECT id FROM customer WHERE merged_into = counted.id OFFSET 0) m
                ), lately AS (
                    SELECT of_each.* FROM counted CROSS JOIN LATERAL (
                        SELECT t.occurred_at, t.kind, t.touch_id FROM touch t
                        WHERE t.customer_id = counted.id AND NOT t.retracted AND t.kind <> 'attempt'
                          AND t.occurred_at <= $1
                        ORDER BY t.occurred_at DESC, t.touch_id DESC LIMIT 3
                    ) of_each
                    ORDER BY occurred_at DESC, touch_id DESC LIMIT 3
                )
                SELECT max(occurred_at) AS last_at, array_agg(kind ORDER BY occurred_at DESC, touch_id DESC) AS lately
                FROM lately
            ) last ON true
            """;

    /** Whoever was reached longest ago, or never, and does not rest. */
    private static final String WHO = """
            LEFT JOIN LATERAL (
                SELECT p.id AS contact_id, p.name AS contact_name, p.resting AS contact_resting
                FROM ROWS FROM (jsonb_to_recordset(c.contacts) AS (id uuid, name text, resting jsonb))
                     WITH ORDINALITY AS p(id, name, resting, place)
                LEFT JOIN LATERAL (
                    SELECT max(t.occurred_at) AS at FROM touch t
                    WHERE t.customer_id = n.customer_id AND NOT t.retracted AND t.kind <> 'attempt'
                      AND t.occurred_at <= $1 AND t.contact_ids @> ARRAY[p.id]
                ) reached ON true
                WHERE n.state IN ('waiting', 'open', 'snoozed')
                  AND NOT EXISTS (SELECT FROM jsonb_to_recordset(p.resting) %s WHERE rest.kinds = '[]' AND %s)
                ORDER BY reached.at NULLS FIRST, p.place LIMIT 1
            ) who ON true
            """.formatted(REST, IN_FORCE);

    /** Kinds in which the customer, or that contact, is not to be touched now. */
    private static final String UNWELCOME = """
            ARRAY(SELECT kind FROM jsonb_to_recordset(c.resting || coalesce(who.contact_resting, '[]')) %s
                  CROSS JOIN LATERAL jsonb_array_elements_text(rest.kinds) AS kind
                  WHERE %s) AS unwelcome
            """.formatted(REST, IN_FORCE);

    static final String ITEMS = """
            SELECT n.*, c.name AS customer_name, coalesce(c.worth, 0) AS worth, r.name AS rep_name, last.last_at,
                   last.lately, who.contact_id, who.contact_name, %s
            FROM nudge n
            LEFT JOIN customer c ON c.id = n.customer_id
            LEFT JOIN rep_directory r ON r.id = n.rep_id
            %s%s""".formatted(UNWELCOME, LAST, WHO);

    private ItemSql() {}
}
