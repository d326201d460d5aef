package io.thousandhands.touch.change;

import io.smallrye.mutiny.Uni;
import io.thousandhands.platform.access.Caller;
import io.thousandhands.platform.access.Callers;
import io.thousandhands.platform.access.Viewers;
import io.thousandhands.platform.problem.Problem;
import io.thousandhands.platform.rest.EntityTags;
import io.thousandhands.touch.timeline.Timeline;
import io.thousandhands.touch.timeline.TouchView;
import io.thousandhands.touch.unmatched.UnmatchedTouches;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A touch by its id: on the log, or waiting. A system sees its own, people those of customers whom they may see. */
@ApplicationScoped
class OneTouch {
    private final Timeline timeline;
    private final UnmatchedTouches unmatched;
    private final Callers callers;
    private final Viewers viewers;

    OneTouch(Timeline timeline, UnmatchedTouches unmatched, Callers callers, Viewers viewers) {
        this.timeline = timeline;
        this.unmatched = unmatched;
        this.callers = callers;
        this.viewers = viewers;
    }

    Uni<Response> named(UUID id) {
        return callers.current().chain(caller -> onLog(id, caller)
                .chain(found -> found.isPresent() ? Uni.createFrom().item(answer(found.get())) : waiting(id, caller)));
    }

    private Uni<Optional<TouchView>> onLog(UUID id, Caller caller) {
        String source = caller instanceof Caller.System system ? system.clientId() : null;
        return viewers.of(caller).chain(viewer -> timeline.one(id, viewer, source));
    }

    /** Nobody knows yet whose it is: only who told it and administrators see it. */
    private Uni<Response> waiting(UUID id, Caller caller) {
        return unmatched.one(id, tellerOrAll(caller)).map(found -> found.map(
                        view -> Response.ok(view).build())
                .orElseThrow(
                        () -> Problem.notFound("No such touch: check the id.").toException()));
    }

    private static @Nullable String tellerOrAll(Caller caller) {
        if (caller instanceof Caller.System system) {
            return system.clientId();
        }
        Caller.Person person = (Caller.Person) caller;
        return person.admin() ? null : "rep:" + person.repId();
    }

    private static Response answer(TouchView touch) {
        return Response.ok(touch)
                .header(HttpHeaders.ETAG, EntityTags.of(touch.version()))
                .build();
    }
}
