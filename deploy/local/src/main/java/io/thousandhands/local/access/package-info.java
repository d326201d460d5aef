/**
 * Who may log in to the local stack: the clients of scripts and the people of the demo.
 *
 * <p><b>Owns</b> names, roles, scopes and secrets. The secrets are no secrets: they open this stack
 * only, which listens on the loopback interface only. Plain data, any thread.
 */
@NullMarked
package io.thousandhands.local.access;

import org.jspecify.annotations.NullMarked;
