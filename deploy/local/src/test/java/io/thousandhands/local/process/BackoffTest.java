package io.thousandhands.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BackoffTest {
    private final Backoff backoff = new Backoff();

    @Test
    void theRestGrowsWhileThePartKeepsDying() {
        assertThat(IntStream.range(0, 8).mapToLong(death -> rest(Duration.ofSeconds(1))))
                .containsExactly(1L, 2L, 4L, 8L, 16L, 30L, 30L, 30L);
    }

    @Test
    void aPartThatLivedWellStartsAgainSoon() {
        rest(Duration.ofSeconds(1));
        rest(Duration.ofSeconds(1));

        assertThat(rest(Duration.ofMinutes(1))).isEqualTo(1);
    }

    private long rest(Duration lived) {
        return backoff.after(lived).toSeconds();
    }
}
