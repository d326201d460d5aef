/** What routes share, by itself and through real HTTP. */
@NullMarked
package io.thousandhands.platform.rest;

import org.jspecify.annotations.NullMarked;
