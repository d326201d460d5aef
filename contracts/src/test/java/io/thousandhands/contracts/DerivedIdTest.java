package io.thousandhands.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class DerivedIdTest {
    private static final UUID DNS = UUID.fromString("6ba7b810-9dad-11d1-80b4-00c04fd430c8");

    /** RFC 9562, appendix A.4. */
    @Test
    void gives_the_id_of_the_rfc_for_its_example() {
        UUID id = DerivedId.version5(DNS, "www.example.com");

        assertThat(id).hasToString("2ed6657d-e927-568b-95e1-2665a8aea6a2");
    }

    /** Ids lie on the log for ever: these two were told once and must never change. */
    @Test
    void gives_the_ids_that_were_given_before() {
        UUID touch = DerivedId.ofTouch("demo-system", "call-1");
        UUID nudge = DerivedId.ofNudge(touch, "recency", 1);

        assertThat(touch).hasToString("014cc7ef-9f43-59dc-ad8a-4e0f4b7fa144");
        assertThat(nudge).hasToString("6f09d0c3-a99d-57ce-902c-e46ea69a9aa3");
    }

    @Test
    void keeps_apart_sources_whose_names_and_ids_join_to_the_same_text() {
        assertThat(DerivedId.ofTouch("a", "bc")).isNotEqualTo(DerivedId.ofTouch("ab", "c"));
        assertThat(DerivedId.ofTouch("1", "1:a")).isNotEqualTo(DerivedId.ofTouch("1:1", "a"));
    }

    @Property(tries = 200)
    void is_a_uuid_of_version_5_and_the_ietf_variant(@ForAll String source, @ForAll String sourceId) {
        UUID id = DerivedId.ofTouch(source, sourceId);

        assertThat(id.version()).isEqualTo(5);
        assertThat(id.variant()).isEqualTo(2);
        assertThat(id).isEqualTo(DerivedId.ofTouch(source, sourceId));
    }

    /** SHA-256 of "abc" begins with ba7816bf 8f01cfea (FIPS 180-4's example). */
    @Test
    void takes_the_first_eight_bytes_of_a_content_as_its_digest() {
        assertThat(DerivedId.digestOf("abc".getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo(0xba7816bf8f01cfeaL);
    }
}
