/**
 * The web inbox as people use it: Chromium against a whole stack, one test at a time on the test's thread. Elements are
 * found as those find them who cannot see: by role and name.
 */
@NullMarked
package io.thousandhands.local.inbox;

import org.jspecify.annotations.NullMarked;
