package io.thousandhands.local.gateway;

import io.thousandhands.local.Service;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyResponse;

/** Answers for a service that cannot be reached, or that goes before its answer begins. */
final class AwayService implements ProxyInterceptor {
    private static final String RETRY_AFTER_SECONDS = "2";

    @Override
    public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
        return context.sendRequest().recover(away -> Future.succeededFuture(unavailable(context)));
    }

    private static ProxyResponse unavailable(ProxyContext context) {
        var request = context.request();
        var service = Routes.serviceFor(request.proxiedRequest().path());
        return request.release()
                .response()
                .setStatusCode(503)
                .putHeader("Content-Type", "application/problem+json")
                .putHeader("Retry-After", RETRY_AFTER_SECONDS)
                .setBody(Body.body(Buffer.buffer(problem(service))));
    }

    /** RFC 9457. */
    private static String problem(Service service) {
        return """
                {"type":"about:blank","title":"Service Unavailable","status":503,\
                "detail":"%s cannot be reached right now. Send the same request again in %s seconds; that is safe."}""".formatted(service.id(), RETRY_AFTER_SECONDS);
    }
}
