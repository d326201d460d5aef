package io.thousandhands.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EngineTest {
    /** Of two versions that do not fit, one would be told only that no engine answers, and only where one does. */
    @Test
    void whatTalksToAnEngineFitsWhatItIsBuiltOn() throws Exception {
        var client = Class.forName("org.testcontainers.dockerclient.AuditLoggingDockerClient");

        assertThat(client.getMethods()).isNotEmpty();
    }
}
