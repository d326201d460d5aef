/** See the package of the same name beside it. */
@NullMarked
package io.thousandhands.local.gateway;

import org.jspecify.annotations.NullMarked;
