package io.thousandhands.local.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;

/** Sends many lines through the front door, in batches. */
public final class Upload {
    private static final int LINES_A_BATCH = 1_000;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final FrontDoor door;

    public Upload(FrontDoor door) {
        this.door = door;
    }

    /** Sends all lines, see {@link #send(String, List, LongConsumer)}. */
    public void send(String path, List<?> lines) {
        send(path, lines, sent -> {});
    }

    /**
     * Sends all lines in their order.
     *
     * @param sent hears after each batch how many lines are sent so far
     * @throws IllegalStateException with the first problem, if a line is refused for good
     */
    public void send(String path, List<?> lines, LongConsumer sent) {
        for (int from = 0; from < lines.size(); from += LINES_A_BATCH) {
            int to = Math.min(lines.size(), from + LINES_A_BATCH);
            sendBatch(path, lines.subList(from, to));
            sent.accept(to);
        }
    }

    /** What one service does not know yet, such as a rep who was made just now, it knows in a moment. */
    private void sendBatch(String path, List<?> batch) {
        var again = new Again(PATIENCE);
        var left = batch;
        while (true) {
            var rejected = door.postLines(path, left).orFail().path("rejected");
            if (rejected.isEmpty()) {
                return;
            }
            again.orThrow(new IllegalStateException(path + " refuses a line: " + rejected.get(0)));
            left = those(left, rejected);
            again.rest();
        }
    }

    private static List<?> those(List<?> lines, JsonNode rejected) {
        var some = new ArrayList<Object>();
        rejected.forEach(each -> some.add(lines.get(each.path("index").asInt())));
        return some;
    }
}
