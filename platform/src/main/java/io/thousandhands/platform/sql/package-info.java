/**
 * How worker threads use the reactive PostgreSQL client: they wait for each statement, so a transaction reads from top
 * to bottom. Never called on an event loop.
 */
@NullMarked
package io.thousandhands.platform.sql;

import org.jspecify.annotations.NullMarked;
