package io.thousandhands.contracts.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** {@code docs/asyncapi.yaml} as a tree. */
final class AsyncApi {
    private static final Path FILE = Path.of("..", "docs", "asyncapi.yaml");

    private final JsonNode root;

    private AsyncApi(JsonNode root) {
        this.root = root;
    }

    static AsyncApi read() {
        try {
            return new AsyncApi(new YAMLMapper().readTree(FILE.toFile()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    JsonNode root() {
        return root;
    }

    /** Channels by their address. */
    Map<String, JsonNode> channels() {
        Map<String, JsonNode> channels = new LinkedHashMap<>();
        root.get("channels")
                .forEach(channel -> channels.put(channel.get("address").asText(), channel));
        return channels;
    }

    /** The messages of the registered types, by the type's name. */
    Map<String, JsonNode> messages() {
        Map<String, JsonNode> messages = new LinkedHashMap<>();
        root.at("/components/messages")
                .forEach(message -> messages.put(message.get("name").asText(), message));
        return messages;
    }

    /** The node itself, or what it refers to. */
    JsonNode resolved(JsonNode node) {
        JsonNode reference = node.get("$ref");
        if (reference == null) {
            return node;
        }
        JsonNode target = root.at(reference.asText().substring(1));
        if (target.isMissingNode()) {
            throw new AssertionError("Refers to nothing: " + reference.asText());
        }
        return resolved(target);
    }

    /** Every {@code $ref} of the page. */
    Stream<JsonNode> referring() {
        return root.findParents("$ref").stream();
    }

    static Stream<String> names(JsonNode object) {
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(object.fieldNames(), 0), false);
    }

    static Stream<JsonNode> elements(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
