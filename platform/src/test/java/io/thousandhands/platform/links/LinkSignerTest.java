package io.thousandhands.platform.links;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.thousandhands.platform.links.Link.Purpose;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LinkSignerTest {
    private static final Instant EXPIRES_AT = Instant.parse("2026-03-08T08:00:00Z");
    private static final Instant BEFORE = EXPIRES_AT.minusSeconds(1);
    private static final String KEY = key(1);
    private static final String NEXT_KEY = key(2);

    private final LinkSigner signer = new LinkSigner("1", KEY, Map.of());

    @ParameterizedTest
    @EnumSource(Purpose.class)
    void what_was_signed_is_read_as_it_was(Purpose purpose) {
        Link link = linkFor(purpose);
        assertThat(signer.verdictOn(signer.sign(link), BEFORE)).isEqualTo(new Verdict.Good(link));
    }

    @Test
    void a_link_expires_at_its_time() {
        Link link = linkFor(Purpose.SNOOZE);
        assertThat(signer.verdictOn(signer.sign(link), EXPIRES_AT)).isEqualTo(new Verdict.Expired(link));
    }

    @Test
    void no_character_of_a_token_can_be_changed() {
        String token = signer.sign(linkFor(Purpose.REACHED));
        for (int at = 0; at < token.length(); at++) {
            char other = token.charAt(at) == 'A' ? 'B' : 'A';
            String changed = token.substring(0, at) + other + token.substring(at + 1);
            assertThat(signer.verdictOn(changed, BEFORE)).isEqualTo(new Verdict.Forged());
        }
    }

    @Test
    void what_is_no_token_at_all_is_forged() {
        String token = signer.sign(linkFor(Purpose.REACHED));
        assertThat(new String[] {"", "1", "1..", "1.AA." + "A".repeat(43), token + "A", " " + token, token + "\n"})
                .allSatisfy(text -> assertThat(signer.verdictOn(text, BEFORE)).isEqualTo(new Verdict.Forged()));
    }

    @Test
    void links_of_a_former_key_are_good_until_the_key_is_dropped() {
        Link link = linkFor(Purpose.VOICEMAIL);
        String token = signer.sign(link);
        assertThat(new LinkSigner("2", NEXT_KEY, Map.of("1", KEY)).verdictOn(token, BEFORE))
                .isEqualTo(new Verdict.Good(link));
        assertThat(new LinkSigner("2", NEXT_KEY, Map.of()).verdictOn(token, BEFORE))
                .isEqualTo(new Verdict.Forged());
    }

    @Test
    void a_key_of_another_length_is_refused_and_not_shown() {
        String tooShort =
                Base64.getEncoder().encodeToString("secret".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        assertThatThrownBy(() -> new LinkSigner("1", tooShort, Map.of()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("thousandhands.links")
                .hasMessageNotContaining(tooShort);
    }

    private static Link linkFor(Purpose purpose) {
        return new Link(purpose, new UUID(1, 2), new UUID(3, 4), new UUID(5, 6), EXPIRES_AT);
    }

    private static String key(int fill) {
        byte[] key = new byte[32];
        Arrays.fill(key, (byte) fill);
        return Base64.getEncoder().encodeToString(key);
    }
}
