package io.thousandhands.benchmarks.taking;

import io.thousandhands.benchmarks.harness.Contender;
import io.thousandhands.benchmarks.parts.Workbench;
import io.thousandhands.contracts.Topic;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.kafka.common.TopicPartition;

/** Touches taken by touch-service; what it put on the log is kept for the peer to send again. */
final class ThroughTheDoor implements Contender {
    private static final String SCOPE = "touches:write";
    private static final int NO_RUN = -1;
    private static final int FEW_BATCHES = 60;
    private static final int FEW = 2;

    private final Workbench workbench;
    private final Door door;
    private final Batches batches;
    private final String topic;
    private List<KeptRecord> taken = List.of();

    /** @param topic what touch-service writes to */
    ThroughTheDoor(Workbench workbench, Door door, Batches batches, String topic) {
        this.workbench = workbench;
        this.door = door;
        this.batches = batches;
        this.topic = topic;
    }

    @Override
    public String name() {
        return "touch-service";
    }

    /** A cold JVM that is met by everybody at once says that it is busy, and rightly so: it is met by few first. */
    void warmUp() throws InterruptedException {
        List<byte[]> some = batches.ofRun(NO_RUN).subList(0, FEW_BATCHES);
        Receipts.mustBeRecorded(new Door(door.touches(), FEW).post(some, token()), Batches.LINES);
        workbench.topics().empty(topic, Topic.TOUCHES);
    }

    @Override
    public double rate(int round) throws InterruptedException {
        List<byte[]> bodies = batches.ofRun(round);
        Map<TopicPartition, Long> before = workbench.topics().offsets().ends(topic, Topic.TOUCHES);
        String token = token();
        long start = System.nanoTime();
        List<String> answers = door.post(bodies, token);
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        Receipts.mustBeRecorded(answers, Batches.LINES);
        keep(before, round);
        return batches.lines() / (took.toNanos() / 1e9);
    }

    /** The records of the last run, once. */
    List<KeptRecord> taken() {
        List<KeptRecord> records = taken;
        taken = List.of();
        return records;
    }

    private String token() {
        return workbench.tokens().systemNamed("benchmark", SCOPE);
    }

    private void keep(Map<TopicPartition, Long> before, int round) throws InterruptedException {
        taken = new LogTail(workbench.bootstrapServers()).read(before, batches.lines());
        // Read partition by partition; sent as they came in, all partitions at once.
        Collections.shuffle(taken, new Random(round));
        workbench.topics().empty(topic, Topic.TOUCHES);
    }
}
