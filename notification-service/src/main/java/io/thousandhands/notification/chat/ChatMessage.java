package io.thousandhands.notification.chat;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Something to say in a chat, before it is said in the chat's way.
 *
 * @param title comes first, and leads to the url; may hold anything that people call themselves
 * @param linkLabel what leads to the url where a title cannot
 * @param lines further sentences
 */
record ChatMessage(String title, String url, String linkLabel, List<String> lines) {

    /** As the JSON that this kind of chat takes. */
    Map<String, Object> in(ChatKind kind) {
        return switch (kind) {
            case SLACK -> Map.of("text", text("<" + url + "|" + slack(title) + ">", ChatMessage::slack));
            case MATTERMOST -> Map.of("text", text("[" + markdown(title) + "](" + url + ")", ChatMessage::markdown));
            case TEAMS -> AdaptiveCard.of(this);
        };
    }

    private String text(String link, UnaryOperator<String> escape) {
        return Stream.concat(Stream.of(link), lines.stream().map(escape)).collect(Collectors.joining("\n"));
    }

    /** Its three characters with a meaning; without them nobody is called by {@code <!channel>}. */
    private static String slack(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /** Nothing is a link or bold, and nobody is called, because a customer is named so. */
    private static String markdown(String text) {
        return text.replaceAll("([\\\\`*_{}\\[\\]()#+!|~<>-])", "\\\\$1").replace("@", "@\u200b");
    }
}
