package io.thousandhands.cadence.customer;

import io.thousandhands.contracts.event.Customer.Segment;
import io.thousandhands.contracts.event.Customer.Stage;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What decides on a customer's standing beside their touches.
 *
 * @param since when they became a customer or were quoted; null: unknown
 * @param yearlySales in the company's currency; null: unknown
 * @param timeZone an IANA zone, for the calendar year; null: UTC
 * @param ownerId the rep; null: an orphan
 * @param policyId what they deserve by exception; null: as stage, segment and sales say
 * @param mergedInto the customer they turned out to be, who has the standing for both; null: none
 * @param rests when they are not to be touched: then they have no deadline
 */
public record CustomerFacts(
        UUID id,
        Segment segment,
        Stage stage,
        @Nullable Instant since,
        Instant createdAt,
        @Nullable BigDecimal yearlySales,
        @Nullable String timeZone,
        @Nullable UUID ownerId,
        @Nullable String policyId,
        @Nullable UUID mergedInto,
        Rests rests) {}
