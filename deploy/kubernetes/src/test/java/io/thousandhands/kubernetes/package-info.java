/**
 * What is applied to a cluster, checked without one. Each overlay is rendered once by {@code kubectl kustomize}; every
 * document must fit the model of who reads it, without a field too many, and the documents must fit each other, the
 * services' settings, topics and routes. Where kubectl is absent, everything here is skipped and says so.
 */
@NullMarked
package io.thousandhands.kubernetes;

import org.jspecify.annotations.NullMarked;
