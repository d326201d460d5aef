/**
 * Many customers at once: NDJSON, each line an upsert by its external ids.
 *
 * <p>A worker thread reads the request as it arrives and holds one batch; each batch is one transaction on an event loop,
 * for which the worker waits. A line that is refused, or that nobody can read, harms no other. If the sender goes away,
 * the batches before stay; the same upload again changes nothing twice.
 */
@NullMarked
package io.thousandhands.customer.upload;

import org.jspecify.annotations.NullMarked;
