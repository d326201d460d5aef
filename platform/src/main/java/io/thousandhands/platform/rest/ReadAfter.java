package io.thousandhands.platform.rest;

import io.thousandhands.contracts.Topic;
import io.thousandhands.platform.problem.Problem;
import io.thousandhands.platform.problem.ProblemException;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A record whose effect the sender wants to see: {@code Read-After: touches/3@1042}. A write answers with it, a GET may
 * send it back (several with commas between) and waits until the service has folded that far.
 *
 * @param topic its declared name
 */
public record ReadAfter(String topic, int partition, long offset) {
    public static final String NAME = "Read-After";

    private static final Pattern SYNTAX = Pattern.compile("([a-z][a-z-]{0,50})/([0-9]{1,6})@([0-9]{1,18})");
    private static final int AT_MOST = 16;

    /** The header's value for one record. */
    public static String header(Topic topic, int partition, long offset) {
        return new ReadAfter(topic.topicName(), partition, offset).toString();
    }

    /** @throws ProblemException 400 if the header is not what a write answered with */
    public static List<ReadAfter> parse(String header) {
        String[] records = header.split(",", -1);
        if (records.length > AT_MOST) {
            throw bad();
        }
        return Arrays.stream(records).map(String::strip).map(ReadAfter::one).toList();
    }

    @Override
    public String toString() {
        return topic + "/" + partition + "@" + offset;
    }

    private static ReadAfter one(String text) {
        Matcher parts = SYNTAX.matcher(text);
        if (!parts.matches()) {
            throw bad();
        }
        return new ReadAfter(parts.group(1), Integer.parseInt(parts.group(2)), Long.parseLong(parts.group(3)));
    }

    private static ProblemException bad() {
        return Problem.badRequest(
                        "bad-read-after",
                        "Send Read-After as a write answered it, such as touches/3@1042; up to " + AT_MOST
                                + " of them with commas between.")
                .toException();
    }
}
