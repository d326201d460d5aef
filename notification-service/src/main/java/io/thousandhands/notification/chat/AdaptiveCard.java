package io.thousandhands.notification.chat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A message as workflows of Microsoft Teams take it: an Adaptive Card (adaptivecards.io, version 1.4). Text stands in text
 * runs, in which no character has a meaning.
 */
final class AdaptiveCard {
    private static final String CARD = "application/vnd.microsoft.card.adaptive";

    static Map<String, Object> of(ChatMessage message) {
        return Map.of("type", "message", "attachments", List.of(Map.of("contentType", CARD, "content", card(message))));
    }

    private static Map<String, Object> card(ChatMessage message) {
        return Map.of(
                "$schema",
                "http://adaptivecards.io/schemas/adaptive-card.json",
                "type",
                "AdaptiveCard",
                "version",
                "1.4",
                "body",
                Stream.concat(
                                Stream.of(block(message.title(), "Bolder")),
                                message.lines().stream().map(line -> block(line, "Default")))
                        .toList(),
                "actions",
                List.of(Map.of("type", "Action.OpenUrl", "title", message.linkLabel(), "url", message.url())));
    }

    private static Map<String, Object> block(String text, String weight) {
        return Map.of(
                "type", "RichTextBlock", "inlines", List.of(Map.of("type", "TextRun", "text", text, "weight", weight)));
    }

    private AdaptiveCard() {}
}
