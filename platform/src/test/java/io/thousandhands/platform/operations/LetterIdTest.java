package io.thousandhands.platform.operations;

import static org.assertj.core.api.Assertions.assertThat;

import io.thousandhands.contracts.Topic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LetterIdTest {
    @Test
    void what_is_written_is_read() {
        LetterId id = new LetterId(Topic.UNMATCHED_TOUCHES, 2, 37);

        assertThat(LetterId.parse(id.toString())).contains(id);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "touches",
                "touches-1",
                "touches-1-x",
                "touches--1-2",
                "nothing-1-2",
                "touches-1-99999999999999999999"
            })
    void what_cannot_be_one_is_none(String text) {
        assertThat(LetterId.parse(text)).isEmpty();
    }
}
