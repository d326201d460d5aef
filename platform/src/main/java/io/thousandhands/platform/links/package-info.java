/**
 * Links that say by themselves who may do what: they stand in e-mails, and whoever has one may do that one thing, without
 * logging in, until the link expires. A link carries ids and a signature, nothing personal.
 *
 * <p>Opening a link does nothing: scanners of mail open every link. It shows a page with a form, which posts the link to the
 * service that owns what is to be done; that service verifies it by the key that it shares with the one that signed, and
 * asks nobody. Plain Java but for {@link io.thousandhands.platform.links.LinksConfig}, the bean that reads it, and the
 * answers to forms; safe for any thread.
 */
@NullMarked
package io.thousandhands.platform.links;

import org.jspecify.annotations.NullMarked;
