package io.thousandhands.touch.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.thousandhands.platform.problem.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdempotencyKeyTest {
    @Test
    void quotes_do_not_belong_to_the_key() {
        assertThat(IdempotencyKey.of("\"8e03978e-40d5\"")).isEqualTo("8e03978e-40d5");
        assertThat(IdempotencyKey.of("8e03978e-40d5")).isEqualTo("8e03978e-40d5");
        assertThat(IdempotencyKey.of(null)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\"\"", "\"a", "a\"", "\"a b\"", "a, b", "\u00e4"})
    void what_is_no_key_is_refused(String header) {
        assertThatThrownBy(() -> IdempotencyKey.of(header)).isInstanceOf(ProblemException.class);
    }
}
