package io.thousandhands.notification.mail;

import io.thousandhands.notification.mail.due.About;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An e-mail that this replica has taken to send.
 *
 * @param nudgeId that it is about; null: about several
 * @param failures so far
 */
record OwedMail(UUID id, UUID repId, About about, @Nullable UUID nudgeId, Instant owedAt, int failures) {}
