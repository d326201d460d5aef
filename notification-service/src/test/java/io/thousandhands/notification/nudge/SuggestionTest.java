package io.thousandhands.notification.nudge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuggestionTest {
    @ParameterizedTest
    @CsvSource({
        ", SOON, call",
        "newsletter, SOON, call",
        "thank_you_note, SOON, call",
        "gift, URGENT, call",
        "call, SOON, thank_you_note",
        "call, URGENT, meeting",
        "video_call, URGENT, meeting",
        "meeting, SOON, thank_you_note",
        "meeting, URGENT, call",
    })
    void whatWasNotUsedLastIsSuggested(String last, Urgency urgency, String suggested) {
        assertThat(Suggestion.after(last, urgency)).isEqualTo(suggested).isNotEqualTo(last);
    }

    @Test
    void whatWasUsedLatelyOrIsNotWelcomeIsNotSuggestedEither() {
        assertThat(Suggestion.of(List.of("newsletter", "call"), List.of(), Urgency.SOON))
                .isEqualTo("thank_you_note");
        assertThat(Suggestion.of(List.of("newsletter"), List.of("call", "thank_you_note"), Urgency.SOON))
                .isEqualTo("meeting");
        assertThat(Suggestion.of(List.of("call", "meeting", "thank_you_note"), List.of("email"), Urgency.URGENT))
                .isEqualTo("letter");
    }
}
