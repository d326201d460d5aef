package io.thousandhands.notification.mail.due;

import java.time.Instant;
import java.util.UUID;

/** An e-mail whose time has come. */
public record DueMail(UUID id, UUID repId, About about, Instant dueAt) {}
