package io.thousandhands.notification.webhook.deliver;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.thousandhands.notification.webhook.Reply;
import io.thousandhands.notification.webhook.store.Attempt;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;

/** Attempts as a delivery's log keeps them: JSON arrays to be appended. */
@ApplicationScoped
class LogEntries {
    private final ObjectMapper json;

    LogEntries(ObjectMapper json) {
        this.json = json;
    }

    String of(Outcome outcome) {
        Reply reply = outcome.attempt().reply();
        if (reply == null) {
            return "[]";
        }
        try {
            return json.writeValueAsString(List.of(attempt(outcome.attempt(), reply)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Every attempt can be written", e);
        }
    }

    private static Attempt attempt(Finished attempt, Reply reply) {
        long took = Duration.between(attempt.begun(), attempt.ended()).toMillis();
        if (reply instanceof Reply.Answer answer) {
            return new Attempt(attempt.begun(), took, answer.status(), null, answer.beginning());
        }
        return new Attempt(
                attempt.begun(), took, null, ((Reply.Silence) reply).cause().code(), null);
    }
}
