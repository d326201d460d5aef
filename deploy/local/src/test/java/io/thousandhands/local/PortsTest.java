package io.thousandhands.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PortsTest {
    @Test
    void aSecondStartFindsTheSamePort(@TempDir Path data) {
        int first = new Ports(data).of("kafka");

        assertThat(new Ports(data).of("kafka")).isEqualTo(first);
        assertThat(new Ports(data).of("postgres")).isNotEqualTo(first);
    }

    @Test
    void aPortThatSomebodyElseTookIsGivenUp(@TempDir Path data) throws Exception {
        int first = new Ports(data).of("kafka");

        try (var taken = new ServerSocket(first, 1, InetAddress.getLoopbackAddress())) {
            int second = new Ports(data).of("kafka");
            assertThat(second).isNotEqualTo(taken.getLocalPort());
            assertThat(new Ports(data).of("kafka")).isEqualTo(second);
        }
    }
}
