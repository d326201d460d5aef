/** An overlay as a cluster would get it: rendered by kubectl, read strictly. Rendered once, by whoever asks first. */
@NullMarked
package io.thousandhands.kubernetes.rendered;

import org.jspecify.annotations.NullMarked;
