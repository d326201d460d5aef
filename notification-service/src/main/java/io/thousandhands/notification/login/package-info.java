/**
 * Logging in by a browser: the authorization code flow of OpenID Connect with PKCE, and the cookies that come of it.
 *
 * <p>This service alone speaks to the issuer for people, and keeps nothing of them beyond seconds (a renewal, sealed, which
 * windows on other replicas share): a session is an access token in one
 * sealed cookie, which every service takes ({@code platform.session}); the refresh token, the ID token and a login that is
 * under way are in cookies of their own, which only the paths here are sent. Tokens never reach a script.
 *
 * <p>In order: {@code GET /login} (from wherever somebody was) sends to the issuer, {@code GET /login/callback} exchanges
 * the code, checks what came and sends back; {@code POST /login/refresh} renews the session of an open page; {@code POST
 * /logout} ends it here and leads to {@code GET /logout/onward}, from where it ends at the issuer. All of it runs on worker threads, since the issuer is asked
 * with blocking calls, of bounded patience.
 */
@NullMarked
package io.thousandhands.notification.login;

import org.jspecify.annotations.NullMarked;
