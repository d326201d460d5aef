package io.thousandhands.customer.retelling;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How much was told again.
 *
 * @param erased tombstones
 */
@Schema(name = "Retold")
public record Retold(long customers, long erased, long reps) {}
