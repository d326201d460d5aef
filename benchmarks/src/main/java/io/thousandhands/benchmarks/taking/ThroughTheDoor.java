package io.thousandhands.benchmarks.taking;

import io.thousandhands.benchmarks.harness.Contender;
import io.thousandhands.benchmarks.harness.Progress;
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
    private static final int NO_RUN = -1;
    private static final int FEW_BATCHES = 60;
    private static final int FEW = 2;

    private final Workbench workbench;
    private final Progress progress;
    private final Door door;
    private final Batches batches;
    private final String topic;
    private List<KeptRecord> taken = List.of();

    /** @param topic what touch-service writes to */
    ThroughTheDoor(Workbench workbench, Progress progress, Door door, Batches batches, String topic) {
        this.workbench = workbench;
        this.progress = progress;
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
        new Door(door.touches(), FEW).post(batches.ofRun(NO_RUN).subList(0, FEW_BATCHES), token());
        workbench.topics().empty(topic, Topic.TOUCHES);
    }

    @Override
    public double rate(int round) throws InterruptedException {
        List<byte[]> bodies = batches.ofRun(round);
        String token = token();
        Map<TopicPartition, Long> before = ends();
        long start = System.nanoTime();
        List<Answer> answers = door.post(bodies, token);
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        check(answers);
        keep(before, round);
        return batches.lines() / (took.toNanos() / 1e9);
    }

    /** The records of the last run, once. */
    List<KeptRecord> taken() {
        List<KeptRecord> records = taken;
        taken = List.of();
        return records;
    }

    private void check(List<Answer> answers) {
        answers.forEach(answer -> answer.mustHaveRecorded(Batches.LINES));
        int sentBack = answers.stream().mapToInt(Answer::sentBack).sum();
        if (sentBack > 0) {
            progress.say("touch-service said " + sentBack + " times that now is a bad time: is the machine busy?");
        }
    }

    /** What is posted again after a 503 may be on the log twice; what was answered must be there once at least. */
    private void keep(Map<TopicPartition, Long> before, int round) throws InterruptedException {
        taken = new LogTail(workbench.bootstrapServers()).read(before, ends());
        if (taken.size() < batches.lines()) {
            throw new IllegalStateException("On the log: " + taken.size() + ", answered: " + batches.lines());
        }
        // Read partition by partition; sent as they came in, all partitions at once.
        Collections.shuffle(taken, new Random(round));
        workbench.topics().empty(topic, Topic.TOUCHES);
    }

    private Map<TopicPartition, Long> ends() throws InterruptedException {
        return workbench.topics().offsets().ends(topic, Topic.TOUCHES);
    }

    private String token() {
        return workbench.tokens().systemNamed("benchmark", "touches:write");
    }
}
