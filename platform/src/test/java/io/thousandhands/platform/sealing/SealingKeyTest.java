package io.thousandhands.platform.sealing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SealingKeyTest {
    private static final UUID TOUCH = new UUID(1, 2);
    private static final UUID OTHER_TOUCH = new UUID(1, 3);
    private static final byte[] NOTE = "likes orchids".getBytes(UTF_8);

    private final SealingKey key = SealingKey.of(SealingKey.random(new SecureRandom()));

    @Test
    void the_same_content_sealed_repeatably_is_the_same_text() {
        assertThat(key.sealRepeatably(TOUCH, NOTE)).isEqualTo(key.sealRepeatably(TOUCH, NOTE));
        assertThat(key.open(TOUCH, key.sealRepeatably(TOUCH, NOTE))).isEqualTo(NOTE);
    }

    @Test
    void other_content_or_another_owner_gives_another_nonce() {
        byte[] sealed = key.sealRepeatably(TOUCH, NOTE);

        assertThat(nonce(key.sealRepeatably(TOUCH, "likes tulips!".getBytes(UTF_8))))
                .isNotEqualTo(nonce(sealed));
        assertThat(nonce(key.sealRepeatably(OTHER_TOUCH, NOTE))).isNotEqualTo(nonce(sealed));
    }

    @Test
    void another_key_opens_nothing() {
        SealingKey other = SealingKey.of(SealingKey.random(new SecureRandom()));

        assertThatIllegalArgumentException().isThrownBy(() -> other.open(TOUCH, key.sealRepeatably(TOUCH, NOTE)));
    }

    private static byte[] nonce(byte[] sealed) {
        return Arrays.copyOf(sealed, 12);
    }
}
