package io.thousandhands.platform.consume;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.junit.jupiter.api.Test;

class ConsumingHealthTest {
    private final ConsumeConfig config = new SmallRyeConfigBuilder()
            .withConverter(Duration.class, 200, new DurationConverter())
            .withMapping(ConsumeConfig.class)
            .build()
            .getConfigMapping(ConsumeConfig.class);
    private Instant now = Instant.EPOCH;
    private final ConsumingHealth health = new ConsumingHealth(new ByHand(), config);

    @Test
    void a_worker_that_hangs_is_seen_though_another_of_the_same_topic_gets_on() throws Exception {
        inAnotherThread(() -> health.trying("touches"));
        now = now.plus(config.wedgedAfter()).plusMillis(1);

        health.trying("touches");
        health.done();

        assertThat(health.call().getStatus()).isEqualTo(Status.DOWN);
    }

    @Test
    void who_tries_again_and_again_is_alive() {
        for (int n = 0; n < 5; n++) {
            health.trying("touches");
            now = now.plus(config.wedgedAfter()).minus(Duration.ofSeconds(1));
        }

        assertThat(health.call().getStatus()).isEqualTo(Status.UP);
    }

    private static void inAnotherThread(Runnable work) throws InterruptedException {
        Thread worker = new Thread(work, "hangs");
        worker.start();
        worker.join();
    }

    private final class ByHand extends Clock {
        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
