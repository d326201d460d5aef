/**
 * What hurts, as Prometheus sees it: the alerts of {@code deploy/kubernetes/components/monitoring} over the local stack, their
 * runbooks, and the figures that they and the dashboards speak of.
 */
@NullMarked
package io.thousandhands.local.alerts;

import org.jspecify.annotations.NullMarked;
