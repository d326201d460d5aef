package io.thousandhands.benchmarks.projection;

import io.thousandhands.benchmarks.harness.Contender;
import io.thousandhands.benchmarks.parts.ChildProcess;
import io.thousandhands.benchmarks.parts.Folders;
import io.thousandhands.benchmarks.parts.Java;
import io.thousandhands.benchmarks.parts.Pace;
import io.thousandhands.benchmarks.parts.Workbench;
import java.nio.file.Path;
import java.util.List;

/** Kafka Streams on the same topic; its progress is what it committed. */
final class IntoStreams implements Contender {
    private final Workbench workbench;
    private final String topic;
    private final long touches;
    private final int threads;

    IntoStreams(Workbench workbench, String topic, long touches, int threads) {
        this.workbench = workbench;
        this.topic = topic;
        this.touches = touches;
        this.threads = threads;
    }

    @Override
    public String name() {
        return "Kafka Streams";
    }

    @Override
    public double rate(int round) throws InterruptedException {
        String application = topic + "-streams-" + round;
        Path state = workbench.scratch().resolve("streams");
        Folders.delete(state);
        try (ChildProcess peer = ChildProcess.start("streams", command(application, state), workbench.logs())) {
            return new Pace(peer, () -> workbench.topics().offsets().committed(application)).until(touches);
        } finally {
            workbench.topics().deleteAll(application);
            Folders.delete(state);
        }
    }

    private List<String> command(String application, Path state) {
        return Java.main(
                StreamsMain.class,
                List.of(workbench.bootstrapServers(), topic, application, state.toString(), "" + threads));
    }
}
