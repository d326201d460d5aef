package io.thousandhands.notification.webhook.rest;

import io.thousandhands.notification.webhook.Destination;
import io.thousandhands.notification.webhook.EventType;
import io.thousandhands.notification.webhook.WebhooksConfig;
import io.thousandhands.platform.problem.Problem;
import io.thousandhands.platform.problem.Problem.Violation;
import io.thousandhands.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What members of a webhook may be. Each method throws a {@link ProblemException} 400 that says what to change. */
@ApplicationScoped
public class WebhookRules {
    private static final int LONGEST_NAME = 100;

    private final Set<String> allowed;

    WebhookRules(WebhooksConfig config) {
        this.allowed = config.allowPrivate().orElse(Set.of());
    }

    /** A url that may be sent to, as far as can be said now; the address is looked at each time. */
    public String url(@Nullable Object posted) {
        if (!(posted instanceof String url)) {
            throw refused("/url", "Give the url to post to, such as https://hooks.example.org/thousand-hands.");
        }
        try {
            Destination.of(url, allowed);
            return url;
        } catch (Destination.RefusedException e) {
            throw refused("/url", String.valueOf(e.getMessage()));
        }
    }

    /** @param ofARep whether only nudges are theirs to hear of */
    List<String> eventTypes(@Nullable Object posted, boolean ofARep) {
        if (!(posted instanceof List<?> types) || types.isEmpty()) {
            throw refused("/eventTypes", "Give a list of what to be told of, or [\"*\"].");
        }
        for (int i = 0; i < types.size(); i++) {
            if (!isSubscribable(types.get(i), ofARep)) {
                throw refused("/eventTypes/" + i, "Give one of " + names(ofARep) + ", or *.");
            }
        }
        return types.stream().map(String::valueOf).distinct().toList();
    }

    @Nullable
    String name(@Nullable Object posted) {
        if (posted == null || posted instanceof String name && !name.isBlank() && name.length() <= LONGEST_NAME) {
            return (String) posted;
        }
        throw refused("/name", "Give a name of 1 to " + LONGEST_NAME + " characters, or none.");
    }

    public static ProblemException refused(String pointer, String shouldBe) {
        return Problem.invalid(List.of(new Violation(pointer, shouldBe))).toException();
    }

    private static boolean isSubscribable(@Nullable Object type, boolean ofARep) {
        return EventType.EVERY.equals(type)
                || type instanceof String text
                        && EventType.named(text)
                                .filter(named -> named != EventType.PING && (!ofARep || named.isOfNudges()))
                                .isPresent();
    }

    private static String names(boolean ofARep) {
        return EventType.subscribable().stream()
                .filter(type -> !ofARep || type.isOfNudges())
                .map(EventType::text)
                .collect(Collectors.joining(", "));
    }
}
