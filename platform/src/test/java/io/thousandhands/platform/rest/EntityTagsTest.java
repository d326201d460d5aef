package io.thousandhands.platform.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.thousandhands.platform.problem.ProblemException;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EntityTagsTest {
    @Property(tries = 100)
    void a_version_comes_back_as_it_went(@ForAll @LongRange(max = 999_999_999_999_999_999L) long version) {
        assertThat(EntityTags.required(EntityTags.of(version))).isEqualTo(version);
    }

    @Test
    void none_is_428() {
        assertThat(statusOf(null)).isEqualTo(428);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "7", "*", "W/\"7\"", "\"7", "\"-7\"", "\"7\", \"8\"", "\"7777777777777777777\""})
    void anything_but_one_tag_of_ours_is_400(String ifMatch) {
        assertThat(statusOf(ifMatch)).isEqualTo(400);
    }

    @Test
    void another_version_is_412() {
        EntityTags.requireMatch(7, 7);

        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> EntityTags.requireMatch(7, 8))
                .satisfies(e -> assertThat(e.problem().status()).isEqualTo(412));
    }

    private static int statusOf(@Nullable String ifMatch) {
        try {
            EntityTags.required(ifMatch);
            return 200;
        } catch (ProblemException e) {
            return e.problem().status();
        }
    }
}
