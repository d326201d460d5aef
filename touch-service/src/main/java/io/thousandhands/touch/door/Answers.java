package io.thousandhands.touch.door;

import io.thousandhands.platform.rest.ReadAfter;
import io.thousandhands.touch.log.Acknowledged;
import io.thousandhands.touch.rest.ReadAfterOf;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;

/** What was taken as HTTP tells it, the same however it was sent. */
@ApplicationScoped
class Answers {
    private final ReadAfterOf readAfter;

    Answers(ReadAfterOf readAfter) {
        this.readAfter = readAfter;
    }

    Response one(Door.Done<TakenTouch> done) {
        return with(done.acknowledged(), Response.accepted(done.answer()))
                .location(UriBuilder.fromPath("/api/touches/{id}")
                        .build(done.answer().id()))
                .build();
    }

    Response all(Door.Done<TakenUpload> done) {
        return with(done.acknowledged(), Response.ok(done.answer())).build();
    }

    private Response.ResponseBuilder with(Acknowledged acknowledged, Response.ResponseBuilder answer) {
        String header = readAfter.header(acknowledged);
        return header.isEmpty() ? answer : answer.header(ReadAfter.NAME, header);
    }
}
