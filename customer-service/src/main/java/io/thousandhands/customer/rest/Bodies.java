package io.thousandhands.customer.rest;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import io.thousandhands.platform.problem.JsonProblems;
import io.thousandhands.platform.problem.Problem;
import io.thousandhands.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What was sent as plain values: one JSON object, no member twice, nothing after it. */
@ApplicationScoped
public class Bodies {
    private final ObjectReader reader;

    Bodies(ObjectMapper json) {
        reader = json.readerFor(Object.class)
                .with(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS, DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .with(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);
    }

    /** @throws ProblemException 400 if it is not a JSON object, saying where */
    @SuppressWarnings("unchecked") // keys of JSON objects are strings
    public Map<String, @Nullable Object> object(byte @Nullable [] body) {
        try {
            if (body != null && body.length > 0 && reader.readValue(body) instanceof Map<?, ?> object) {
                return (Map<String, @Nullable Object>) object;
            }
            throw Problem.badRequest("not-an-object", "Send a JSON object.").toException();
        } catch (JacksonException e) {
            throw JsonProblems.of(e).toException();
        } catch (IOException e) {
            throw new UncheckedIOException("Bytes in memory can be read", e);
        }
    }

    /** Like {@link #object}; no body is an empty object. */
    public Map<String, @Nullable Object> objectOrNothing(byte @Nullable [] body) {
        return body == null || body.length == 0 ? Map.of() : object(body);
    }
}
