package io.thousandhands.touch.adapter.rest;

import io.thousandhands.platform.problem.Problem;
import io.thousandhands.platform.problem.ProblemException;
import io.thousandhands.platform.rest.PublicUrl;
import io.thousandhands.touch.adapter.signature.Incoming;
import io.thousandhands.touch.adapter.signature.Signature;
import io.thousandhands.touch.adapter.signature.Signatures;
import io.thousandhands.touch.adapter.source.Kind;
import io.thousandhands.touch.adapter.store.Adapter;
import io.thousandhands.touch.adapter.store.Adapters;
import io.thousandhands.touch.adapter.store.Delivery;
import io.thousandhands.touch.adapter.store.ItemOutcome;
import io.thousandhands.touch.adapter.store.Secrets;
import io.thousandhands.touch.adapter.work.Payload;
import io.thousandhands.touch.adapter.work.Payloads;
import io.thousandhands.touch.adapter.work.Worker;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Lets deliveries in, and works them. Whoever is not let in leaves nothing but the reason why. */
@ApplicationScoped
class Hook {
    private static final String NOT_HERE = "Nothing is here: check the adapter's url, and that the adapter is enabled.";
    private static final String NO_SECRET =
            "The adapter has no secret yet: an administrator gives it what the other side signs with.";

    private final Adapters adapters;
    private final Secrets secrets;
    private final Signatures signatures;
    private final Payloads payloads;
    private final Worker worker;
    private final PublicUrl publicUrl;
    private final Clock clock;

    Hook(
            Adapters adapters,
            Secrets secrets,
            Signatures signatures,
            Payloads payloads,
            Worker worker,
            PublicUrl publicUrl,
            Clock clock) {
        this.adapters = adapters;
        this.secrets = secrets;
        this.signatures = signatures;
        this.payloads = payloads;
        this.worker = worker;
        this.publicUrl = publicUrl;
        this.clock = clock;
    }

    /** What became of a delivery whose touches are all on the log. */
    record Worked(Kind kind, UUID deliveryId, List<ItemOutcome> outcomes) {}

    /** @throws ProblemException 404, 401; 503 if the log does not take it now */
    Worked take(UUID adapterId, HttpServerRequest request, byte[] body) {
        Adapter adapter = adapters.find(adapterId).filter(Adapter::enabled).orElseThrow(() -> Problem.notFound(NOT_HERE)
                .toException());
        String contentType = request.getHeader(HttpHeaders.CONTENT_TYPE);
        Payload payload = new Payload(contentType == null ? "" : contentType, body);
        verify(adapter, incoming(request, payload));
        Delivery delivery = worker.keep(adapter, payload);
        return new Worked(adapter.kind(), delivery.id(), worker.work(adapter, delivery));
    }

    private void verify(Adapter adapter, Incoming incoming) {
        Instant now = clock.instant();
        Signature signature = signatures.of(adapter.kind());
        List<Optional<String>> refusals = secrets.of(adapter, now).stream()
                .map(secret -> signature.refusal(incoming, secret, now))
                .toList();
        if (refusals.stream().noneMatch(Optional::isEmpty)) {
            String refusal =
                    refusals.stream().flatMap(Optional::stream).findFirst().orElse(NO_SECRET);
            adapters.refused(adapter.id(), refusal, now);
            throw Problem.unauthorized(refusal).toException();
        }
    }

    private Incoming incoming(HttpServerRequest request, Payload payload) {
        Map<String, String> headers = new HashMap<>();
        request.headers()
                .forEach(header -> headers.putIfAbsent(header.getKey().toLowerCase(Locale.ROOT), header.getValue()));
        return new Incoming(
                publicUrl.url() + request.uri(),
                request.getParam("token"),
                headers,
                payload.body(),
                payloads.form(payload));
    }
}
