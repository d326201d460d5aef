package io.thousandhands.notification.webhook.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.thousandhands.notification.webhook.WebhooksConfig;
import io.thousandhands.platform.sealing.Sealer;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.UUID;

/** Seals urls and secrets. */
@ApplicationScoped
class Seals {
    private final Sealer sealer;
    private final ObjectMapper json;

    Seals(WebhooksConfig config, ObjectMapper json) {
        this.sealer = new Sealer(
                "thousandhands.webhooks", config.keyId(), config.key(), config.formerKeys(), new SecureRandom());
        this.json = json;
    }

    String keyId() {
        return sealer.keyId();
    }

    byte[] seal(UUID webhookId, Confidential confidential) {
        try {
            return sealer.seal(webhookId, json.writeValueAsBytes(confidential));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Every url and secret can be written", e);
        }
    }

    /** @throws IllegalStateException if the key is not configured */
    Confidential open(UUID webhookId, String keyId, byte[] sealed) {
        try {
            return json.readValue(sealer.open(webhookId, keyId, sealed), Confidential.class);
        } catch (IOException e) {
            throw new IllegalStateException("What was sealed is not a webhook's: webhookId=" + webhookId, e);
        }
    }
}
