/**
 * A calendar of a rep's nudges, for whatever calendar they use: an address that is a secret, made and revoked by its rep. Of
 * the secret a digest is kept. What a feed shows is read anew each time, on worker threads; how often one address may be
 * asked is limited on each replica, whether it is known or not.
 */
@NullMarked
package io.thousandhands.notification.feed;

import org.jspecify.annotations.NullMarked;
