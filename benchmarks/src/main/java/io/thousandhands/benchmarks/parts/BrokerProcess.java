package io.thousandhands.benchmarks.parts;

import io.thousandhands.platform.testing.FreePort;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** The broker, always an empty one. */
final class BrokerProcess implements AutoCloseable {
    private static final Duration TO_START = Duration.ofSeconds(60);

    private final ChildProcess process;
    private final Path folder;
    private final int port;

    private BrokerProcess(ChildProcess process, Path folder, int port) {
        this.process = process;
        this.folder = folder;
        this.port = port;
    }

    /** Returns once it listens. @param folder its data; emptied before and after */
    static BrokerProcess start(Path folder, Path logs) throws InterruptedException {
        Folders.delete(folder);
        int port = FreePort.any();
        List<String> command = Java.main(BrokerMain.class, List.of(folder.toString(), "" + port));
        BrokerProcess broker = new BrokerProcess(ChildProcess.start("kafka", command, logs), folder, port);
        Waiting.until("the broker listens, see " + broker.process.log(), TO_START, () -> {
            broker.process.mustLive();
            return Port.answers(port);
        });
        return broker;
    }

    Cpu cpu() {
        return Cpu.of(process.pid());
    }

    String bootstrapServers() {
        return "localhost:" + port;
    }

    @Override
    public void close() {
        process.close();
        Folders.delete(folder);
    }
}
