package io.thousandhands.cadence.report;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Many customers over one window, as columns: the n-th entries of all lists are of one customer. Who buys most comes first.
 *
 * @param states what the numbers in changes mean
 * @param ownerIds null: an orphan
 * @param yearlySales null: unknown
 * @param changes of each customer, in the order of time: epoch second and number of the state
 * @param more there are customers for whom there was no place
 */
@Schema(example = """
        {"from": "2025-06-01T00:00:00Z", "until": "2026-06-01T00:00:00Z",
         "states": ["in_sight", "fading", "out_of_sight", "resting"],
         "ids": ["0c8e7a52-8d5f-4b8e-9a53-6d3e1f0a2b11"], "ownerIds": ["b552e80a-ef5b-4edc-9102-6cd2b9ae6827"],
         "segments": ["residential"], "policies": ["residential"], "yearlySales": [12000],
         "changes": [[[1748736000, 2], [1772357400, 0]]], "more": false}
        """)
record SkyView(
        Instant from,
        Instant until,
        List<String> states,
        List<UUID> ids,
        List<@Nullable UUID> ownerIds,
        List<String> segments,
        List<String> policies,
        List<@Nullable BigDecimal> yearlySales,
        List<List<long[]>> changes,
        boolean more) {}
