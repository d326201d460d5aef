@NullMarked
package io.thousandhands.platform.session;

import org.jspecify.annotations.NullMarked;
