/**
 * Where the e-mails of the local stack end: in files, for people to open.
 *
 * <p><b>Owns</b> the mail folder. One thread accepts, one daemon thread serves each connection.
 */
@NullMarked
package io.thousandhands.local.mail;

import org.jspecify.annotations.NullMarked;
