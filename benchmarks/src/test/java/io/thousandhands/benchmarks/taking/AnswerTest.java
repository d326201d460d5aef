package io.thousandhands.benchmarks.taking;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class AnswerTest {

    @Test
    void aBatchOfNewTouchesOfKnownCustomersCounts() {
        Answer answer = new Answer("{\"recorded\":2,\"duplicates\":0,\"unmatched\":0,\"rejected\":[]}", 0);

        assertThatCode(() -> answer.mustHaveRecorded(2)).doesNotThrowAnyException();
    }

    @Test
    void anUnmatchedTouchSpoilsTheRun() {
        Answer answer = new Answer("{\"recorded\":1,\"duplicates\":0,\"unmatched\":1,\"rejected\":[]}", 0);

        assertThatThrownBy(() -> answer.mustHaveRecorded(2)).hasMessageContaining("unmatched");
    }
}
