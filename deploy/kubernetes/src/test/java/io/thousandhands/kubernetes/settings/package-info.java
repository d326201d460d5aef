/** The services' settings, from the page that lists them: {@code docs/operations.md}. */
@NullMarked
package io.thousandhands.kubernetes.settings;

import org.jspecify.annotations.NullMarked;
