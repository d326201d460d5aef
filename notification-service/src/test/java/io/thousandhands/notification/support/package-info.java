/** What the service's tests share: a clock that is moved, the topics, a reader of streams, and words for the news. */
@NullMarked
package io.thousandhands.notification.support;

import org.jspecify.annotations.NullMarked;
