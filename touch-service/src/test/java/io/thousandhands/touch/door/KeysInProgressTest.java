package io.thousandhands.touch.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.thousandhands.platform.problem.ProblemException;
import org.junit.jupiter.api.Test;

class KeysInProgressTest {
    private final KeysInProgress keys = new KeysInProgress();

    @Test
    void while_a_key_is_worked_on_the_same_key_hears_of_it() {
        assertThatThrownBy(() -> keys.alone("erp", "1", () -> keys.alone("erp", "1", () -> "both")))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> assertThat(refused.problem().status()).isEqualTo(409));
    }

    @Test
    void another_key_another_source_and_no_key_are_not_held_up() {
        String done = keys.alone(
                "erp",
                "1",
                () -> keys.alone("erp", "2", () -> keys.alone("crm", "1", () -> keys.alone("erp", null, () -> "all"))));
        assertThat(done).isEqualTo("all");
    }

    @Test
    void a_key_is_free_again_after_a_failure_too() {
        assertThatThrownBy(() -> keys.alone("erp", "1", () -> {
                    throw new IllegalStateException("broken");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(keys.<String>alone("erp", "1", () -> "again")).isEqualTo("again");
    }
}
