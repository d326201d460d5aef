package io.thousandhands.local.gateway;

import io.thousandhands.local.Service;
import java.util.List;
import java.util.regex.Pattern;

/** Which service a path belongs to, as the production ingress has it. */
public final class Routes {
    private static final Pattern TIMELINE = Pattern.compile("/api/customers/[^/]+/touches(/.*)?");

    private record Route(String prefix, Service service) {
        boolean covers(String path) {
            return path.equals(prefix) || path.startsWith(prefix + "/");
        }
    }

    private static final List<Route> ROUTES = List.of(
            new Route("/api/customers", Service.CUSTOMER),
            new Route("/api/reps", Service.CUSTOMER),
            new Route("/api/touches", Service.TOUCH),
            new Route("/api/unmatched-touches", Service.TOUCH),
            new Route("/api/adapters", Service.TOUCH),
            new Route("/api/kinds", Service.CADENCE),
            new Route("/api/policies", Service.CADENCE),
            new Route("/api/standings", Service.CADENCE),
            new Route("/api/dead-letters/touch-service", Service.TOUCH),
            new Route("/api/dead-letters/cadence-service", Service.CADENCE),
            new Route("/api/projections/touch-service", Service.TOUCH),
            new Route("/api/projections/cadence-service", Service.CADENCE),
            // The page that shows these belongs to whom the rest belongs to.
            new Route("/api/docs/customer-service.json", Service.CUSTOMER),
            new Route("/api/docs/touch-service.json", Service.TOUCH),
            new Route("/api/docs/cadence-service.json", Service.CADENCE));

    private Routes() {}

    /** The owner of the path; whatever nobody else owns belongs to the service with the web inbox. */
    public static Service serviceFor(String path) {
        if (TIMELINE.matcher(path).matches()) {
            return Service.TOUCH;
        }
        return ROUTES.stream()
                .filter(route -> route.covers(path))
                .findFirst()
                .map(Route::service)
                .orElse(Service.NOTIFICATION);
    }
}
