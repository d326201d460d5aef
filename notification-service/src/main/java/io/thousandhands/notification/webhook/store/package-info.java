/**
 * The tables of webhooks. {@link io.thousandhands.notification.webhook.store.NudgeFollower} and {@link
 * io.thousandhands.notification.webhook.store.CadenceFollower} write what is owed, within the transaction of whoever keeps
 * the change, on its worker thread; one statement each for all of it. By its foreign keys it shares a lock on the
 * webhooks ({@code FOR KEY SHARE}), so whoever changes one locks it no more than {@code FOR NO KEY UPDATE}, and before its
 * deliveries: else a decision and a delivery wait for each other. Urls and secrets are sealed with a key of this
 * service's own.
 */
@NullMarked
package io.thousandhands.notification.webhook.store;

import org.jspecify.annotations.NullMarked;
