/**
 * What e-mails, and the pages behind their links, say: all of it in {@code messages/mail_en.properties} and {@code
 * mail_de.properties}, a method for each sentence. What stands in them of names is escaped by the template that it comes to
 * stand in. Safe for any thread.
 */
@NullMarked
package io.thousandhands.notification.words;

import org.jspecify.annotations.NullMarked;
