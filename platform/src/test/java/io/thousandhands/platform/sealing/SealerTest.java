package io.thousandhands.platform.sealing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SealerTest {
    private static final UUID TOUCH = new UUID(1, 2);
    private static final byte[] CONTENT = "a touch".getBytes(UTF_8);
    private static final String KEY = key(1);
    private static final String NEXT_KEY = key(2);

    private final Sealer sealer = new Sealer("thousandhands.sample", "1", KEY, Map.of(), new SecureRandom());

    @Test
    void what_is_sealed_can_be_opened() {
        assertThat(sealer.open(TOUCH, "1", sealer.seal(TOUCH, CONTENT))).isEqualTo(CONTENT);
    }

    @Test
    void nothing_of_the_content_shows_and_no_two_seals_are_alike() {
        byte[] sealed = sealer.seal(TOUCH, CONTENT);
        assertThat(new String(sealed, UTF_8)).doesNotContain("touch");
        assertThat(sealer.seal(TOUCH, CONTENT)).isNotEqualTo(sealed);
    }

    @Test
    void what_was_sealed_with_a_former_key_can_be_opened_after_a_change_of_keys() {
        byte[] sealed = sealer.seal(TOUCH, CONTENT);
        Sealer next = new Sealer("thousandhands.sample", "2", NEXT_KEY, Map.of("1", KEY), new SecureRandom());
        assertThat(next.open(TOUCH, "1", sealed)).isEqualTo(CONTENT);
        assertThat(next.keyId()).isEqualTo("2");
    }

    @Test
    void a_seal_is_good_for_its_touch_alone() {
        byte[] sealed = sealer.seal(TOUCH, CONTENT);
        assertThatThrownBy(() -> sealer.open(new UUID(1, 3), "1", sealed)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_changed_or_cut_seal_is_refused() {
        byte[] sealed = sealer.seal(TOUCH, CONTENT);
        sealed[sealed.length - 1] ^= 1;
        assertThatThrownBy(() -> sealer.open(TOUCH, "1", sealed)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> sealer.open(TOUCH, "1", new byte[11])).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> sealer.open(TOUCH, "1", new byte[12])).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_key_that_is_missing_is_the_operators_to_mend() {
        assertThatThrownBy(() -> sealer.open(TOUCH, "0", sealer.seal(TOUCH, CONTENT)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("former-keys");
    }

    @Test
    void what_is_no_key_is_told_by_its_name_only() {
        assertThatThrownBy(() -> new Sealer("thousandhands.sample", "1", "c2hvcnQ=", Map.of(), new SecureRandom()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("keyId=1")
                .hasMessageNotContaining("c2hvcnQ=");
        assertThatThrownBy(() -> new Sealer("thousandhands.sample", "1", KEY, Map.of("0", "?"), new SecureRandom()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("keyId=0");
    }

    private static String key(int filledWith) {
        byte[] bytes = new byte[32];
        Arrays.fill(bytes, (byte) filledWith);
        return Base64.getEncoder().encodeToString(bytes);
    }
}
