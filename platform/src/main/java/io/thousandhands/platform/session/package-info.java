/**
 * Sessions of browsers, as every service takes them: an access token, sealed in a cookie that scripts cannot read.
 *
 * <p>notification-service alone sets the cookie and renews it; it has no state anywhere else. On its way in, on the event
 * loop and before authentication, {@code CookieAtTheDoor} opens the cookie and passes the token on as a bearer token: who
 * it is for, whether it has expired and what its holder may do is then asked as of every other token. What a foreign page
 * may have made the browser send is passed over: {@link io.thousandhands.platform.session.OwnPage}.
 */
@NullMarked
package io.thousandhands.platform.session;

import org.jspecify.annotations.NullMarked;
