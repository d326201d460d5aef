package io.thousandhands.notification.webhook.deliver;

import static org.assertj.core.api.Assertions.assertThat;

import io.thousandhands.notification.webhook.store.Confidential;
import io.thousandhands.notification.webhook.store.Webhook;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class WritingsTest {
    private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");

    private final Writings writings = new Writings(List.of(new Fussy()));

    @Test
    void ofSeveralTheOneThatCannotBeWrittenFailsAlone() {
        Due good = due("fussy", "good");
        Due bad = due("fussy", "bad");
        Due unheardOf = due("carrier-pigeon", "good");

        Writings.Written written = writings.write(List.of(bad, good, unheardOf));

        assertThat(written.messages()).containsOnlyKeys(good);
        assertThat(written.failed()).containsExactlyInAnyOrder(bad, unheardOf);
    }

    private static Due due(String form, String payload) {
        Webhook webhook = new Webhook(
                UUID.randomUUID(),
                1,
                form,
                null,
                Webhook.Owner.administrators(),
                List.of("*"),
                Confidential.ofChat("https://chat.example.org/"),
                NOW,
                Webhook.Health.NEW);
        return new Due(webhook, UUID.randomUUID(), "nudge.raised", null, payload, 0, NOW);
    }

    /** Writes nothing if one of them is bad. */
    private static final class Fussy implements Writing {
        @Override
        public Set<String> forms() {
            return Set.of("fussy");
        }

        @Override
        public Map<Due, Message> write(List<Due> due) {
            if (due.stream().anyMatch(one -> one.payload().equals("bad"))) {
                throw new IllegalStateException("bad");
            }
            return due.stream()
                    .collect(Collectors.toMap(Function.identity(), one -> new Message(Map.of(), one.payload())));
        }
    }
}
