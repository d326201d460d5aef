package io.thousandhands.platform.rest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class NdjsonReaderTest {
    private static final int MAX = 10;

    /** What a line is, said in another way: split the whole text. */
    @Property(tries = 1000)
    void lines_are_the_same_however_the_upload_is_cut(
            @ForAll @Size(max = 12) List<@StringLength(max = 14) @CharRange(from = 'a', to = 'c') String> lines,
            @ForAll boolean crlf,
            @ForAll boolean endsWithLine,
            @ForAll @IntRange(min = 1, max = 7) int cut,
            @ForAll @IntRange(min = 1, max = 4) int atMost) {
        String end = crlf ? "\r\n" : "\n";
        String upload = String.join(end, lines) + (endsWithLine ? end : "");

        List<String> read = all(new InPieces(upload.getBytes(UTF_8), cut), atMost);

        List<String> expected = new ArrayList<>();
        for (int index = 0; index < lines.size(); index++) {
            if (!lines.get(index).isEmpty()) {
                expected.add(index + (lines.get(index).length() > MAX ? " too-large" : " " + lines.get(index)));
            }
        }
        assertThat(read).isEqualTo(expected);
    }

    @Test
    void blank_lines_are_passed_over_and_counted() {
        assertThat(read("\n \t\r\n{}\n\n{}\n   ")).containsExactly("2 {}", "4 {}");
    }

    @Test
    void a_byte_order_mark_is_skipped_at_the_beginning_alone() {
        assertThat(read("\ufeff{}\n\ufeff{}")).containsExactly("0 {}", "1 \ufeff{}");
    }

    @Test
    void a_line_may_be_exactly_as_long_as_is_allowed_whatever_ends_it() {
        String longest = "x".repeat(MAX);

        assertThat(read(longest)).containsExactly("0 " + longest);
        assertThat(read(longest + "\n")).containsExactly("0 " + longest);
        assertThat(read("\ufeff" + longest + "\r\n")).containsExactly("0 " + longest);
        assertThat(read(longest + "x")).containsExactly("0 too-large");
    }

    @Test
    void a_line_that_is_no_text_harms_no_other() {
        ByteArrayOutputStream upload = new ByteArrayOutputStream();
        upload.writeBytes("{}\n".getBytes(UTF_8));
        upload.write(0xC3);
        upload.writeBytes("\n\"é€\"\n".getBytes(UTF_8));

        assertThat(all(new ByteArrayInputStream(upload.toByteArray()), 100))
                .containsExactly("0 {}", "1 not-utf-8", "2 \"é€\"");
    }

    @Test
    void a_line_without_end_is_read_in_bounded_memory() {
        long hundredMegabytes = 100_000_000;

        List<String> read = all(new Endless(hundredMegabytes), 100);

        assertThat(read).containsExactly("0 too-large");
    }

    @Test
    void an_empty_upload_has_no_lines() {
        assertThat(read("")).isEmpty();
    }

    private static List<String> read(String upload) {
        return all(new ByteArrayInputStream(upload.getBytes(UTF_8)), 100);
    }

    private static List<String> all(InputStream upload, int atMost) {
        NdjsonReader reader = new NdjsonReader(upload, MAX);
        List<String> all = new ArrayList<>();
        for (var lines = reader.next(atMost); !lines.isEmpty(); lines = reader.next(atMost)) {
            assertThat(lines).hasSizeLessThanOrEqualTo(atMost);
            lines.forEach(line -> all.add(line.index() + " " + contentOf(line)));
        }
        return all;
    }

    private static String contentOf(NdjsonLine line) {
        if (line instanceof NdjsonLine.Content content) {
            return new String(content.bytes(), UTF_8);
        }
        String type = ((NdjsonLine.Broken) line).problem().type();
        return type.substring(type.lastIndexOf(':') + 1);
    }

    /** Gives a few bytes at a time, as a network does. */
    private static final class InPieces extends ByteArrayInputStream {
        private final int size;

        InPieces(byte[] bytes, int size) {
            super(bytes);
            this.size = size;
        }

        @Override
        public synchronized int read(byte[] to, int offset, int length) {
            return super.read(to, offset, Math.min(size, length));
        }
    }

    /** So many bytes and no end of line. */
    private static final class Endless extends InputStream {
        private long left;

        Endless(long left) {
            this.left = left;
        }

        @Override
        public int read() {
            return left-- > 0 ? 'x' : -1;
        }

        @Override
        public int read(byte[] to, int offset, int length) {
            int given = (int) Math.min(left, length);
            left -= given;
            java.util.Arrays.fill(to, offset, offset + given, (byte) 'x');
            return given == 0 ? -1 : given;
        }
    }
}
