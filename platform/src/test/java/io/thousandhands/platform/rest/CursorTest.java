package io.thousandhands.platform.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.thousandhands.platform.problem.ProblemException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {
    @Property(tries = 300)
    void a_cursor_comes_back_as_it_went(
            @ForAll @Size(max = 4) List<@net.jqwik.api.constraints.AlphaChars String> keys) {
        Cursor cursor = new Cursor(keys);

        assertThat(Cursor.parse(cursor.encoded(), keys.size())).isEqualTo(cursor);
        assertThat(cursor.encoded()).matches("[A-Za-z0-9_-]+");
    }

    @Test
    void keys_are_read_as_what_they_were() {
        Instant at = Instant.parse("2026-03-01T09:30:00.250Z");
        UUID id = UUID.fromString("0b9a2f34-5c1d-4e8f-9a67-1d2c3b4a5e6f");

        Cursor cursor = Cursor.parse(Cursor.of(at, id, 7L, "Ö").encoded(), 4);

        assertThat(cursor.instant(0)).isEqualTo(at);
        assertThat(cursor.uuid(1)).isEqualTo(id);
        assertThat(cursor.number(2)).isEqualTo(7);
        assertThat(cursor.text(3)).isEqualTo("Ö");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "garbage!", "AA", "AgAAAAE", "AX____8", "AQAAAAIx", "AQAA", "AQ"})
    void anything_else_is_refused(String text) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> Cursor.parse(text, 1))
                .satisfies(e -> assertThat(e.problem().status()).isEqualTo(400));
    }

    @Test
    void a_cursor_of_another_list_is_refused() {
        String ofTwoKeys = Cursor.of("a", "b").encoded();

        assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> Cursor.parse(ofTwoKeys, 1));
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> Cursor.of("a").instant(0))
                .satisfies(e -> assertThat(e.problem().type()).endsWith("bad-cursor"));
    }
}
