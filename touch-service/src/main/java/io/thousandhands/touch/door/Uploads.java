package io.thousandhands.touch.door;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import io.thousandhands.platform.rest.JsonArrayReader;
import io.thousandhands.platform.rest.NdjsonReader;
import io.thousandhands.touch.cloudevent.EventReader;
import io.thousandhands.touch.touch.PostedTouch;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.InputStream;

/** Many touches in one request, in the shapes they come in. */
@ApplicationScoped
class Uploads {
    private final ObjectReader touches;
    private final EventReader events;
    private final int maxLineBytes;

    Uploads(ObjectMapper json, EventReader events, DoorConfig config) {
        this.touches = json.readerFor(PostedTouch.class);
        this.events = events;
        this.maxLineBytes = (int) config.maxLineSize().asLongValue();
    }

    /** NDJSON: a touch a line. */
    Upload ofLines(InputStream stream) {
        return new Upload(new NdjsonReader(stream, maxLineBytes)::next, touches::readValue);
    }

    /** A JSON array of CloudEvents. */
    Upload ofEvents(InputStream stream) {
        return new Upload(new JsonArrayReader(stream, maxLineBytes)::next, events::structured);
    }
}
