package io.thousandhands.platform.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.net.HostAndPort;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OwnPageTest {
    @ParameterizedTest
    @CsvSource({
        "http://localhost:8080, localhost, 8080, true",
        "https://hands.example, hands.example, 443, true",
        "https://hands.example, HANDS.example, -1, true",
        "http://hands.example, hands.example, -1, true",
        "https://hands.example, hands.example, 8443, false",
        "https://hands.example.evil.example, hands.example, -1, false",
        "https://evil.example, hands.example, -1, false",
        "null, hands.example, -1, false",
        "https://[, hands.example, -1, false"
    })
    void anOriginIsOursIfItsHostAndPortAreThoseThatWereAsked(String origin, String host, int port, boolean same) {
        assertThat(OwnPage.isSame(origin, HostAndPort.create(host, port))).isEqualTo(same);
    }
}
