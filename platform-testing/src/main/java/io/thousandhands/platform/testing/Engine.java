package io.thousandhands.platform.testing;

import org.testcontainers.DockerClientFactory;

/** The container engine, where tests shall run against official images. */
final class Engine {
    private Engine() {}

    /**
     * Whether {@code -Dbackends=containers} asks for it.
     *
     * @throws IllegalStateException that says what to do if it is asked for and none answers
     */
    static boolean isWanted() {
        boolean wanted = "containers".equals(System.getProperty("backends"));
        if (wanted && !DockerClientFactory.instance().isDockerAvailable()) {
            throw new IllegalStateException(
                    "-Dbackends=containers, but no container engine answers. Start Docker or Podman,"
                            + " say by DOCKER_HOST where it listens, or leave -Dbackends out: the tests bring their own parts.");
        }
        return wanted;
    }
}
