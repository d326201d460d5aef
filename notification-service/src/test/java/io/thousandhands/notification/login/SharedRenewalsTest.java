package io.thousandhands.notification.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.thousandhands.notification.login.LoginFailed.Reason;
import io.thousandhands.platform.session.CookieSealer;
import io.thousandhands.platform.testing.TestStack;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Two replicas on one database. */
@QuarkusTest
@WithTestResource(value = TestStack.class, initArgs = @ResourceArg(name = "service", value = "notification"))
class SharedRenewalsTest {
    private static final Issued ISSUED = new Issued("access", Instant.parse("2026-03-02T08:05:00Z"), "next", null);

    @Inject
    RenewalTable table;

    @Inject
    CookieSealer sealer;

    @Inject
    ObjectMapper json;

    @Inject
    LoginConfig config;

    private final String refreshToken = UUID.randomUUID().toString();

    @Test
    void theIssuerIsAskedOnceAndEveryReplicaHearsWhatItGave() {
        var asked = new AtomicInteger();
        var windows = IntStream.range(0, 4)
                .mapToObj(
                        window -> CompletableFuture.supplyAsync(() -> replica().once(refreshToken, () -> {
                            asked.incrementAndGet();
                            return ISSUED;
                        })))
                .toList();

        assertThat(windows).allSatisfy(window -> assertThat(window.join()).isEqualTo(ISSUED));
        assertThat(asked).hasValue(1);
    }

    @Test
    void whereOneReplicaMetNoIssuerTheNextMayAsk() {
        assertThatThrownBy(() -> replica().once(refreshToken, () -> {
                    throw new LoginFailed(Reason.ISSUER_AWAY);
                }))
                .isInstanceOf(LoginFailed.class);

        assertThat(replica().once(refreshToken, () -> ISSUED)).isEqualTo(ISSUED);
    }

    private SharedRenewals replica() {
        return new SharedRenewals(table, sealer, json, config);
    }
}
