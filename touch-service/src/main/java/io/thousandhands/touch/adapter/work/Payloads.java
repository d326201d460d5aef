package io.thousandhands.touch.adapter.work;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import io.thousandhands.platform.problem.JsonProblems;
import io.thousandhands.platform.problem.Problem;
import io.thousandhands.platform.problem.ProblemException;
import io.thousandhands.touch.adapter.source.Document;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads JSON and forms. Whatever is no form is taken for JSON, since senders say all kinds of things about it. */
@ApplicationScoped
public class Payloads {
    private final ObjectReader json;

    Payloads(ObjectMapper json) {
        this.json = json.readerFor(Object.class)
                .with(
                        DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS,
                        DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    }

    /** @throws ProblemException 400 or 415 that says what to send */
    public Document document(Payload payload) {
        if (payload.isMultipart()) {
            throw Problem.of("unsupported-media-type", 415, "Send JSON or application/x-www-form-urlencoded.")
                    .toException();
        }
        if (payload.isForm()) {
            Map<String, Object> fields = new LinkedHashMap<>();
            form(payload).forEach(field -> fields.putIfAbsent(field.getKey(), field.getValue()));
            return new Document(fields);
        }
        try {
            return new Document(json.readValue(payload.body()));
        } catch (JacksonException e) {
            throw JsonProblems.of(e).toException();
        } catch (IOException e) {
            throw new UncheckedIOException("Bytes in memory can be read", e);
        }
    }

    /**
     * The fields in their order; of what is no form, none.
     *
     * @throws ProblemException 400
     */
    public List<Map.Entry<String, String>> form(Payload payload) {
        List<Map.Entry<String, String>> fields = new ArrayList<>();
        if (payload.isForm()) {
            for (String field : new String(payload.body(), UTF_8).split("&")) {
                int equals = field.indexOf('=');
                String name = equals < 0 ? field : field.substring(0, equals);
                fields.add(Map.entry(decoded(name), equals < 0 ? "" : decoded(field.substring(equals + 1))));
            }
        }
        return fields;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, UTF_8);
        } catch (IllegalArgumentException e) {
            throw Problem.badRequest("malformed-form", "Percent-encode the form's fields: two hexadecimal digits each.")
                    .toException();
        }
    }
}
