/**
 * How a service describes its REST interface to strangers.
 *
 * <p><b>Owns</b> what is the same for every route ({@link io.thousandhands.platform.docs.DescribedProblems}: problems and
 * their examples, added while the service is built). What a route alone can answer it says itself, by a status and a
 * description; how a problem looks is added here.
 */
@NullMarked
package io.thousandhands.platform.docs;

import org.jspecify.annotations.NullMarked;
