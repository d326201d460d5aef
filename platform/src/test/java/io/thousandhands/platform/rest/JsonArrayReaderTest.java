package io.thousandhands.platform.rest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.thousandhands.platform.problem.ProblemException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonArrayReaderTest {
    private static final int MAX = 40;

    @Property
    void elements_come_as_they_were_put_whatever_is_in_them(
            @ForAll @Size(max = 10) List<@From("elements") String> elements,
            @ForAll("blanks") String blank,
            @ForAll @IntRange(min = 1, max = 4) int atMost) {
        String array = blank + "[" + blank + String.join(blank + "," + blank, elements) + blank + "]" + blank;

        assertThat(read(array.getBytes(UTF_8), atMost).stream().map(String::strip))
                .isEqualTo(elements);
    }

    @Provide
    Arbitrary<String> elements() {
        return Arbitraries.of(
                "{}",
                "1",
                "\"a,b\"",
                "\"]\"",
                "\"\\\"],[\"",
                "\"\\\\\"",
                "[1,[2]]",
                "{\"a\":[{\"b\":\"}\"}]}",
                "{\"é\":\"😀,\"}");
    }

    @Provide
    Arbitrary<String> blanks() {
        return Arbitraries.of("", " ", "\n", "\r\n\t");
    }

    @Test
    void an_element_that_is_too_long_or_no_text_harms_no_other() {
        ByteArrayOutputStream array = new ByteArrayOutputStream();
        array.writeBytes(("[{},\"" + "x".repeat(MAX) + "\",\"").getBytes(UTF_8));
        array.write(0xC3);
        array.writeBytes("\",[]]".getBytes(UTF_8));

        assertThat(read(array.toByteArray(), 100)).containsExactly("{}", "too-large", "not-utf-8", "[]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "[", "[{}", "[{}}", "[{} {}", "[\"]", "[]{}", "[{}] x"})
    void what_is_no_array_is_refused(String body) {
        assertThatThrownBy(() -> read(body.getBytes(UTF_8), 100))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> assertThat(refused.problem().type()).endsWith("malformed-json"));
    }

    private static List<String> read(byte[] array, int atMost) {
        JsonArrayReader reader = new JsonArrayReader(new ByteArrayInputStream(array), MAX);
        List<String> read = new ArrayList<>();
        for (List<NdjsonLine> batch = reader.next(atMost); !batch.isEmpty(); batch = reader.next(atMost)) {
            batch.forEach(element -> {
                assertThat(element.index()).isEqualTo(read.size());
                read.add(text(element));
            });
        }
        return read;
    }

    private static String text(NdjsonLine element) {
        return element instanceof NdjsonLine.Content content
                ? new String(content.bytes(), UTF_8)
                : ((NdjsonLine.Broken) element).problem().type().replaceAll(".*:", "");
    }
}
