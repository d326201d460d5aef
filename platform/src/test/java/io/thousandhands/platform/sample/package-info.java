/** A small service made of the platform alone: routes that fail in every way, one consumer, one table. */
@NullMarked
package io.thousandhands.platform.sample;

import org.jspecify.annotations.NullMarked;
