/** What this service's routes share beside platform's. Runs on event loops; immutable values. */
@NullMarked
package io.thousandhands.touch.rest;

import org.jspecify.annotations.NullMarked;
