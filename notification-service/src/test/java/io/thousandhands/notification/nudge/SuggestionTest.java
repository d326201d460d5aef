package io.thousandhands.notification.nudge;

import static org.assertj.core.api.Assertions.assertThat;

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
}
