/** What services read and tell, by their own configuration and {@code docs/architecture.md}. */
@NullMarked
package io.thousandhands.kubernetes.channels;

import org.jspecify.annotations.NullMarked;
