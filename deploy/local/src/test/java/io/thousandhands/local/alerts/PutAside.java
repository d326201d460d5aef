package io.thousandhands.local.alerts;

import io.thousandhands.local.RunningStack;
import io.thousandhands.local.client.FrontDoor;
import java.util.List;
import java.util.Map;

/** What services could not read, also in tests that used this stack before. */
final class PutAside {
    private static final List<String> READERS = List.of("touch-service", "cadence-service", "notification-service");

    private final FrontDoor admin;

    PutAside(RunningStack stack) {
        admin = stack.as("demo-admin");
    }

    void giveUp() {
        READERS.forEach(this::giveUp);
    }

    private void giveUp(String service) {
        var letters = "/api/dead-letters/" + service;
        admin.get(letters + "?state=waiting").orFail().path("items").forEach(letter -> admin.post(
                        letters + "/" + letter.path("id").asText() + "/give-up", Map.of())
                .orFail());
    }
}
