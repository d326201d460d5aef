@NullMarked
package io.thousandhands.platform.links;

import org.jspecify.annotations.NullMarked;
