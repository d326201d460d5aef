/** Who may see, on a real database and through real tokens. */
@NullMarked
package io.thousandhands.platform.access;

import org.jspecify.annotations.NullMarked;
