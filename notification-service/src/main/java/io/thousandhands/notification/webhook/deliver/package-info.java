/**
 * Delivers what is owed. One thread a replica ({@link io.thousandhands.notification.webhook.deliver.Deliverer}), round
 * after round: it keeps what became of finished attempts, takes what is due from webhooks that are not being delivered to,
 * and sends it. Sending waits for nobody: names are looked up on threads of their own, the rest happens on event loops, and
 * whatever comes back wakes the thread. So a receiver that hangs holds up its own deliveries and no others.
 *
 * <p>Whoever takes a delivery moves its {@code next_at} to when an attempt must be over. A replica that dies leaves it
 * there, and another one tries again then, under the same id. Replicas skip rows that another has locked.
 *
 * <p>The address that is connected to is the one that was checked ({@link
 * io.thousandhands.notification.webhook.deliver.Gate}): a name is looked up once an attempt, and redirects are not
 * followed.
 */
@NullMarked
package io.thousandhands.notification.webhook.deliver;

import org.jspecify.annotations.NullMarked;
