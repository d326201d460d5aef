package io.thousandhands.benchmarks.projection;

import io.thousandhands.benchmarks.Quiet;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;

/** The peer as a process of its own. */
final class StreamsMain {
    private static final Duration TO_CLOSE = Duration.ofSeconds(10);

    private StreamsMain() {}

    /** @param args see {@link #streams} */
    public static void main(String[] args) {
        Quiet.libraries();
        KafkaStreams streams = streams(List.of(args));
        streams.setUncaughtExceptionHandler(failure -> {
            failure.printStackTrace();
            return StreamThreadExceptionResponse.SHUTDOWN_APPLICATION;
        });
        Runtime.getRuntime().addShutdownHook(new Thread(() -> streams.close(TO_CLOSE)));
        streams.start();
    }

    /** @param arguments bootstrap servers, topic, application id, state folder, threads */
    static KafkaStreams streams(List<String> arguments) {
        Properties settings = new Properties();
        settings.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, arguments.get(0));
        settings.put(StreamsConfig.APPLICATION_ID_CONFIG, arguments.get(2));
        settings.put(StreamsConfig.STATE_DIR_CONFIG, arguments.get(3));
        settings.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, arguments.get(4));
        settings.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
        return new KafkaStreams(RecencyFold.topology(arguments.get(1)), settings);
    }
}
