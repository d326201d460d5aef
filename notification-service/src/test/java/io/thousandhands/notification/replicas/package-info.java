/** Several replicas as processes of their own, killed and started again. */
@NullMarked
package io.thousandhands.notification.replicas;

import org.jspecify.annotations.NullMarked;
