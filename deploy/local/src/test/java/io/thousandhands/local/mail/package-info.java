/** See the package of the same name beside it. */
@NullMarked
package io.thousandhands.local.mail;

import org.jspecify.annotations.NullMarked;
