package io.thousandhands.local.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpHeaders;

/**
 * What a route answered.
 *
 * @param body parsed; a text node where it was no JSON, a missing node where there was none
 */
public record Answer(int status, JsonNode body, HttpHeaders headers) {
    /**
     * The body of a success.
     *
     * @throws IllegalStateException with the problem, if it was none
     */
    public JsonNode orFail() {
        if (status / 100 != 2) {
            throw new IllegalStateException("answered " + status + ": " + body);
        }
        return body;
    }

    /** What stands for its state; empty if nothing does. */
    public String etag() {
        return headers.firstValue("ETag").orElse("");
    }
}
