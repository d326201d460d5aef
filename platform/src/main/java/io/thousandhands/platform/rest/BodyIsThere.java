package io.thousandhands.platform.rest;

import io.thousandhands.platform.problem.Problem;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;
import java.util.Arrays;

/** Refuses an empty body and the JSON {@code null}, which the framework would hand on as null. */
@Provider
public class BodyIsThere implements ReaderInterceptor {
    @Override
    public Object aroundReadFrom(ReaderInterceptorContext body) throws IOException {
        Object entity = body.proceed();
        if (entity == null && Arrays.stream(body.getAnnotations()).noneMatch(OptionalBody.class::isInstance)) {
            throw Problem.badRequest("missing-body", "Send a body.").toException();
        }
        return entity;
    }
}
