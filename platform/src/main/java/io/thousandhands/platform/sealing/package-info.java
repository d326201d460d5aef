/**
 * Sealing what must be readable for some and for a while only: AES-256-GCM under named keys, or under a key of one's own.
 * Plain Java; safe for any thread.
 */
@NullMarked
package io.thousandhands.platform.sealing;

import org.jspecify.annotations.NullMarked;
