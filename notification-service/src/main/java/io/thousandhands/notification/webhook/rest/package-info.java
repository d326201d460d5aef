/**
 * Webhooks for their owners: administrators have everybody's, systems and reps their own. A rep's hears of the rep's own
 * nudges and of nothing else. On worker threads.
 */
@NullMarked
package io.thousandhands.notification.webhook.rest;

import org.jspecify.annotations.NullMarked;
