/**
 * Pages for people. This service serves what no other owns: the bare address, and under {@code /api/docs/} the interface
 * of all four services, each of which describes itself. The pages are the extension's own; they load nothing from
 * elsewhere. Runs on the event loop.
 */
@NullMarked
package io.thousandhands.notification.page;

import org.jspecify.annotations.NullMarked;
