package io.thousandhands.kubernetes.rendered;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** What can be applied, and one that has the components which neither of them has. */
public enum Overlay {
    TRIAL("overlays/trial"),
    PRODUCTION("overlays/production"),
    VARIANT("src/test/kustomize/variant");

    private static final Map<Overlay, List<JsonNode>> RENDERED = new ConcurrentHashMap<>();

    private final String folder;

    Overlay(String folder) {
        this.folder = folder;
    }

    public Stream<JsonNode> documents() {
        return RENDERED
                .computeIfAbsent(this, overlay -> StrictYaml.documents(Kubectl.kustomize(Path.of(overlay.folder))))
                .stream();
    }

    /** All of a kind, read strictly. */
    public <T> List<T> all(Class<T> type) {
        return documents()
                .filter(document -> Models.of(document) == type)
                .map(document -> StrictYaml.read(document, type))
                .toList();
    }
}
