/**
 * Pages for people. This service serves what no other owns: the web inbox, whose files lie in {@code
 * META-INF/resources/app}, and under {@code /api/docs/} the interface of all four services, each of which describes
 * itself. Nothing is loaded from elsewhere, and browsers are told to see to it. Runs on the event loop.
 *
 * <p>The inbox is one page: each of its addresses answers the same file. It holds nothing of anybody, so it asks for no
 * more than a session that looks good; all data come through REST, and are asked for with the same cookie.
 */
@NullMarked
package io.thousandhands.notification.page;

import org.jspecify.annotations.NullMarked;
