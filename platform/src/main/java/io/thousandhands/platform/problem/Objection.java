package io.thousandhands.platform.problem;

import io.vertx.ext.web.RoutingContext;
import org.jspecify.annotations.Nullable;

/** Why what a request brought along to identify its sender was passed over. Told if it had been needed. */
public final class Objection {
    private static final String KEY = Objection.class.getName();

    /** If the request turns out to need an identified sender, it is answered with this instead of 401. */
    public static void raise(RoutingContext request, Problem problem) {
        request.put(KEY, problem);
    }

    static @Nullable Problem to(RoutingContext request) {
        return request.get(KEY);
    }

    private Objection() {}
}
