package io.thousandhands.touch.cloudevent;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import io.thousandhands.platform.problem.Problem;
import io.thousandhands.platform.problem.ProblemException;
import io.thousandhands.touch.touch.PostedTouch;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * Events as JSON (JSON event format 1.0.2), attributes beside the data, and data alone. Problems with the data name its
 * members, in every mode alike.
 */
@ApplicationScoped
public class EventReader {
    private final ObjectReader events;
    private final ObjectReader touches;

    EventReader(ObjectMapper json) {
        this.events = json.readerFor(Event.class);
        this.touches = json.readerFor(PostedTouch.class);
    }

    /** Members that are extensions, and other attributes, say nothing here. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    private record Event(
            @Nullable String specversion,
            @Nullable String id,
            @Nullable String source,
            @Nullable String type,
            @Nullable String subject,
            @Nullable String time,
            @Nullable String datacontenttype,
            @Nullable JsonNode data,
            @JsonProperty("data_base64") @Nullable String base64) {

        CloudEvent attributes() {
            return new CloudEvent(specversion, id, source, type, subject, time);
        }
    }

    /**
     * The touch that an event tells of.
     *
     * @throws com.fasterxml.jackson.core.JacksonException if it cannot be read
     * @throws ProblemException 400 if it is no such event
     */
    public PostedTouch structured(byte[] json) throws IOException {
        Event event = events.readValue(json);
        if (event == null) {
            throw wrongData("Send an event as a JSON object.");
        }
        return event.attributes().touch(data(event));
    }

    /**
     * Data as the body of its own.
     *
     * @throws com.fasterxml.jackson.core.JacksonException if it cannot be read
     * @throws ProblemException 400 if it is no object
     */
    public PostedTouch data(byte[] json) throws IOException {
        return required(touches.readValue(json));
    }

    private PostedTouch data(Event event) throws IOException {
        if (!JsonTypes.isJson(event.datacontenttype())) {
            throw CloudEvent.wrong("datacontenttype", "Send data as application/json: a touch.");
        }
        boolean asJson = event.data() != null && !event.data().isNull();
        if (asJson == (event.base64() != null)) {
            throw wrongData("Send a touch as data, or as data_base64, and not as both.");
        }
        return asJson ? ofJson(event.data()) : data(bytes(event.base64()));
    }

    private PostedTouch ofJson(@Nullable JsonNode data) throws IOException {
        return required(data == null || !data.isObject() ? null : touches.readValue(data));
    }

    private static PostedTouch required(@Nullable PostedTouch touch) {
        if (touch == null) {
            throw wrongData("Send a touch as data: a JSON object.");
        }
        return touch;
    }

    private static byte[] bytes(@Nullable String base64) {
        try {
            return Base64.getDecoder().decode(base64 == null ? "" : base64);
        } catch (IllegalArgumentException e) {
            throw wrongData("Send data_base64 as base64 with the alphabet of RFC 4648, section 4.");
        }
    }

    private static ProblemException wrongData(String detail) {
        return Problem.badRequest("invalid-event", detail).toException();
    }
}
