/**
 * When e-mails are due, which they are, and when one that failed is tried again. Plain Java; safe for any thread.
 */
@NullMarked
package io.thousandhands.notification.mail.due;

import org.jspecify.annotations.NullMarked;
