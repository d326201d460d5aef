package io.thousandhands.notification.chat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Kinds of chats, by what their incoming webhooks take. */
public enum ChatKind {
    SLACK,
    /** Also whatever else takes text with Markdown. */
    MATTERMOST,
    /** A workflow of Microsoft Teams: takes Adaptive Cards only. */
    TEAMS;

    private static final List<String> OF_SLACK = List.of("slack.com", "slack-gov.com");
    private static final List<String> OF_TEAMS =
            List.of("logic.azure.com", "powerplatform.com", "powerautomate.com", "webhook.office.com");

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<ChatKind> coded(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }

    /** What most likely answers there. */
    static ChatKind at(String host) {
        if (isOf(OF_SLACK, host)) {
            return SLACK;
        }
        return isOf(OF_TEAMS, host) ? TEAMS : MATTERMOST;
    }

    private static boolean isOf(List<String> domains, String host) {
        return domains.stream().anyMatch(domain -> host.equals(domain) || host.endsWith("." + domain));
    }
}
