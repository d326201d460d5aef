package io.thousandhands.cadence.ledger;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/**
 * What became of what was said. Whatever is in neither part was known, or lower than what is known, and changes nothing.
 *
 * @param added of touches that were not known
 * @param changed of whom something that was known has changed, so a maximum would not do: they must be read again
 */
public record Taken(Collection<Entry> added, Set<UUID> changed) {}
