package io.thousandhands.touch.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.thousandhands.platform.testing.KafkaBroker;
import io.thousandhands.platform.testing.TestStack;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** As {@link TestStack}, with a broker of its own that a test may stop and start again at the same address. */
public final class StackWithOwnBroker implements QuarkusTestResourceLifecycleManager {
    /** Little room, so that a test can use it up. */
    public static final int MAX_IN_FLIGHT = 10_000;

    private final TestStack stack = new TestStack();
    private final Path folder = temporaryFolder();
    private @Nullable KafkaBroker broker;
    private int port;

    /** Marks a {@code Consumer<String>} that takes {@code stop} and {@code start}. */
    @Retention(RetentionPolicy.RUNTIME)
    public @interface Broker {}

    @Override
    public Map<String, String> start() {
        stack.init(Map.of("service", "touch-own-broker"));
        Map<String, String> config = new HashMap<>(stack.start());
        String address = startBroker();
        port = Integer.parseInt(address.substring(address.lastIndexOf(':') + 1));
        config.put("kafka.bootstrap.servers", address);
        config.put("thousandhands.log.max-in-flight", Integer.toString(MAX_IN_FLIGHT));
        return config;
    }

    @Override
    public void inject(TestInjector injector) {
        Consumer<String> handle = this::handle;
        injector.injectIntoFields(handle, new TestInjector.AnnotatedAndMatchesType(Broker.class, Consumer.class));
    }

    @Override
    public void stop() {
        stopBroker();
        deleteFolder();
    }

    private void handle(String command) {
        if (command.equals("stop")) {
            stopBroker();
        } else {
            startBroker();
        }
    }

    private String startBroker() {
        KafkaBroker started = KafkaBroker.start(folder, port);
        broker = started;
        return started.bootstrapServers();
    }

    private void stopBroker() {
        if (broker != null) {
            broker.close();
            broker = null;
        }
    }

    private static Path temporaryFolder() {
        try {
            return Files.createTempDirectory("touch-own-broker");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void deleteFolder() {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
