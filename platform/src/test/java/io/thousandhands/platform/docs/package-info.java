@NullMarked
package io.thousandhands.platform.docs;

import org.jspecify.annotations.NullMarked;
