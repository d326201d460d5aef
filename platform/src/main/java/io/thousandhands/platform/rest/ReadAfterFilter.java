package io.thousandhands.platform.rest;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Lets a GET wait for what it wants to see; when time is up it goes on and shows what is there. */
class ReadAfterFilter {
    private final FoldedUpTo folded;

    ReadAfterFilter(FoldedUpTo folded) {
        this.folded = folded;
    }

    @ServerRequestFilter
    Uni<Response> waitForFolds(ContainerRequestContext request) {
        List<String> headers = request.getHeaders().get(ReadAfter.NAME);
        if (headers == null || !HttpMethod.GET.equals(request.getMethod())) {
            return Uni.createFrom().nullItem();
        }
        return folded.reached(ReadAfter.parse(String.join(",", headers))).replaceWith((Response) null);
    }
}
