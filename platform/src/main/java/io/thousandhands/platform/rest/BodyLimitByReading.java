package io.thousandhands.platform.rest;

import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;

/** Refuses a body that is too large and did not say so: counts what is read. */
@Provider
public class BodyLimitByReading implements ReaderInterceptor {
    private final BodyLimit limit;
    private final RoutingContext request;

    @Inject
    BodyLimitByReading(BodyLimit limit, RoutingContext request) {
        this.limit = limit;
        this.request = request;
    }

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext body) throws IOException, WebApplicationException {
        long allowed = limit.of(request.request().path(), body.getHeaders().getFirst(HttpHeaders.CONTENT_TYPE));
        body.setInputStream(new LimitedStream(body.getInputStream(), allowed, () -> {
            BodyLimit.closeAfterAnswer(request);
            return BodyLimit.exceeded(allowed).toException();
        }));
        return body.proceed();
    }
}
