/** From a stored delivery to statements on the log. On the worker thread of the request, or the keeper's. */
@NullMarked
package io.thousandhands.touch.adapter.work;

import org.jspecify.annotations.NullMarked;
