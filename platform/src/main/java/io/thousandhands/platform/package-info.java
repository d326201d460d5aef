/**
 * What all services share and Quarkus does not give. Small on purpose: a thing comes here when a second service needs
 * it.
 */
@NullMarked
package io.thousandhands.platform;

import org.jspecify.annotations.NullMarked;
