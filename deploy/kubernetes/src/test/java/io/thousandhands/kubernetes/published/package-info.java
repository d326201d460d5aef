/**
 * The resources of operators that publish no Java: written down by hand from the schemas of their custom resource
 * definitions, as far as they are used here. A field that is missing is looked up there before it is added. Written from
 * CloudNativePG 1.30, KEDA 2.20, Keycloak 26 and the Prometheus operator.
 */
@NullMarked
package io.thousandhands.kubernetes.published;

import org.jspecify.annotations.NullMarked;
