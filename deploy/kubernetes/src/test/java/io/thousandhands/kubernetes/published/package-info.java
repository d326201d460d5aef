/**
 * The resources of operators that publish no Java: written down by hand from the schemas of their custom resource
 * definitions, as far as they are used here. A field that is missing is looked up there before it is added. Written from
 * CloudNativePG 1.27, KEDA 2.18, Keycloak 26, Prometheus operator 0.86.
 */
@NullMarked
package io.thousandhands.kubernetes.published;

import org.jspecify.annotations.NullMarked;
