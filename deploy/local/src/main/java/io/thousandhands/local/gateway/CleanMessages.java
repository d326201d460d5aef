package io.thousandhands.local.gateway;

import io.vertx.core.Future;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyResponse;
import java.util.Set;

/** Takes out what is between two neighbours only and would confuse the next. */
final class CleanMessages implements ProxyInterceptor {
    private static final Set<Integer> WITHOUT_BODY = Set.of(204, 304);

    /** The gateway itself said "continue" already. */
    @Override
    public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
        context.request().headers().remove("Expect");
        return context.sendRequest();
    }

    @Override
    public Future<Void> handleProxyResponse(ProxyContext context) {
        if (WITHOUT_BODY.contains(context.response().getStatusCode())) {
            context.response().setBody(null);
        }
        return context.sendResponse();
    }
}
