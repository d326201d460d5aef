package io.thousandhands.touch.adapter.rest;

import io.thousandhands.touch.adapter.store.ItemOutcome;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The answer to a delivery to a generic adapter; the others read none. */
@Schema(name = "TakenDelivery")
record TakenDelivery(
        @Schema(description = "By which administrators find it")
        UUID id,

        List<ItemOutcome> items) {}
