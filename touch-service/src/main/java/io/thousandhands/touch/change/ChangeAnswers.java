package io.thousandhands.touch.change;

import io.thousandhands.platform.rest.EntityTags;
import io.thousandhands.platform.rest.ReadAfter;
import io.thousandhands.touch.rest.ReadAfterOf;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;

/** Changes as HTTP answers them. */
@ApplicationScoped
class ChangeAnswers {
    private final ReadAfterOf readAfter;

    ChangeAnswers(ReadAfterOf readAfter) {
        this.readAfter = readAfter;
    }

    Response of(DoneChange done) {
        String header = readAfter.header(done.acknowledged());
        Response.ResponseBuilder answer = Response.accepted(done.answer())
                .location(UriBuilder.fromPath("/api/touches/{id}")
                        .build(done.answer().id()));
        if (done.version() != null) {
            answer.header(HttpHeaders.ETAG, EntityTags.of(done.version()));
        }
        return (header.isEmpty() ? answer : answer.header(ReadAfter.NAME, header)).build();
    }
}
