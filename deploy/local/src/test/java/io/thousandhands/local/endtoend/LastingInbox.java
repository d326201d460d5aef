package io.thousandhands.local.endtoend;

import com.fasterxml.jackson.databind.JsonNode;
import io.thousandhands.local.RunningStack;
import io.thousandhands.local.client.Again;
import java.io.IOException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** A rep's inbox that opens its stream again whenever it ends, as browsers do; remembers all nudges it ever showed. */
final class LastingInbox implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final RunningStack stack;
    private final String clientId;
    private final List<NudgeStream> streams = new CopyOnWriteArrayList<>();
    private final Thread reader = new Thread(this::read, "lasting-inbox");
    private volatile boolean closed;

    private LastingInbox(RunningStack stack, String clientId) {
        this.stack = stack;
        this.clientId = clientId;
    }

    static LastingInbox open(RunningStack stack, String clientId) {
        var inbox = new LastingInbox(stack, clientId);
        inbox.reader.setDaemon(true);
        inbox.reader.start();
        return inbox;
    }

    private void read() {
        var again = new Again(PATIENCE);
        while (!closed && !again.isOver()) {
            try (var stream =
                    NudgeStream.open(stack.baseUrl(), stack.as(clientId).token())) {
                streams.add(stream);
                stream.awaitEnd();
            } catch (IOException | RuntimeException away) {
                again.rest();
            } catch (InterruptedException over) {
                return;
            }
        }
    }

    /** The ids of all nudges about each of these customers that were ever shown. */
    Map<String, Set<String>> shown(Collection<String> customers) {
        var shown = new TreeMap<String, Set<String>>();
        streams.stream()
                .flatMap(stream -> stream.heard().stream())
                .flatMap(heard -> nudgesIn(heard.data()))
                .filter(nudge -> customers.contains(customerOf(nudge)))
                .forEach(nudge -> shown.computeIfAbsent(customerOf(nudge), none -> new TreeSet<>())
                        .add(nudge.path("id").asText()));
        return shown;
    }

    private static Stream<JsonNode> nudgesIn(JsonNode data) {
        return data.has("items") ? StreamSupport.stream(data.path("items").spliterator(), false) : Stream.of(data);
    }

    private static String customerOf(JsonNode nudge) {
        return nudge.path("customer").path("id").asText();
    }

    @Override
    public void close() {
        closed = true;
        reader.interrupt();
    }
}
