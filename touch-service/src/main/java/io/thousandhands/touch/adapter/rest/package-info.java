/**
 * Adapters for administrators, and the one address that other systems call without a token of ours. On worker threads.
 */
@NullMarked
package io.thousandhands.touch.adapter.rest;

import org.jspecify.annotations.NullMarked;
