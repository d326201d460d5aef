package io.thousandhands.notification.chat;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import io.vertx.core.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChatMessageTest {
    private static final ChatMessage MESSAGE = new ChatMessage(
            "Kite & Sons <!channel> [@all](x)", "https://hands.example/customers/1", "Open", List.of("Never touched."));

    @Test
    void slackTakesTheNameAsItIsAndCallsNobody() {
        assertThat(MESSAGE.in(ChatKind.SLACK))
                .containsOnlyKeys("text")
                .containsEntry(
                        "text",
                        "<https://hands.example/customers/1|Kite &amp; Sons &lt;!channel&gt; [@all](x)>\nNever touched.");
    }

    @Test
    void mattermostTakesTheNameAsItIsAndCallsNobody() {
        String text = String.valueOf(MESSAGE.in(ChatKind.MATTERMOST).get("text"));

        assertThat(text)
                .startsWith(
                        "[Kite & Sons \\<\\!channel\\> \\[@\u200ball\\]\\(x\\)](https://hands.example/customers/1)\n")
                .doesNotContain("@all");
    }

    @Test
    void teamsTakesAnAdaptiveCardInWhoseTextNothingHasAMeaning() {
        JsonPath posted = JsonPath.from(new JsonObject(MESSAGE.in(ChatKind.TEAMS)).encode());

        assertThat(posted.getString("type")).isEqualTo("message");
        assertThat(posted.getString("attachments[0].contentType")).isEqualTo("application/vnd.microsoft.card.adaptive");
        assertThat(posted.getString("attachments[0].content.body[0].inlines[0].text"))
                .isEqualTo(MESSAGE.title());
        assertThat(posted.getString("attachments[0].content.actions[0].url")).isEqualTo(MESSAGE.url());
    }

    @ParameterizedTest
    @CsvSource({
        "hooks.slack.com, SLACK",
        "prod-7.westeurope.logic.azure.com, TEAMS",
        "default1.environment.api.powerplatform.com, TEAMS",
        "chat.example.org, MATTERMOST",
        "notslack.com, MATTERMOST"
    })
    void theHostTellsWhichChatItIs(String host, ChatKind kind) {
        assertThat(ChatKind.at(host)).isEqualTo(kind);
    }
}
