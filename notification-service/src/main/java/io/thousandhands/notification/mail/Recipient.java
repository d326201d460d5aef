package io.thousandhands.notification.mail;

import java.time.ZoneId;
import java.util.Locale;
import java.util.UUID;

/** Whom an e-mail goes to. */
record Recipient(UUID repId, String name, String email, ZoneId zone, Locale locale) {}
