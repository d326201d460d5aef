/** The outbox and its relay on a real broker and database, while either misbehaves. */
@NullMarked
package io.thousandhands.platform.outbox;

import org.jspecify.annotations.NullMarked;
