package io.thousandhands.local.trace;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What the command was asked for.
 *
 * @param url of the gateway
 * @param client in whose name, one with the scopes {@code customers:write} and {@code touches:write}
 * @param shuffle touches in a random order, always the same
 * @param twice each touch two times
 * @param touchesFirst touches before their customers
 */
record Options(Path file, String url, String client, boolean shuffle, boolean twice, boolean touchesFirst) {
    private static final String USAGE = """
            load-trace FILE.csv [--url http://localhost:8080] [--client demo-system] [--shuffle] [--twice] [--touches-first]
            The file has the columns customer,occurredAt,kind and a head line.""";

    /** @throws IllegalArgumentException with the usage */
    static Options of(List<String> arguments) {
        var left = new ArrayList<>(arguments);
        var url = take(left, "--url", "http://localhost:8080");
        var client = take(left, "--client", "demo-system");
        boolean shuffle = left.remove("--shuffle");
        boolean twice = left.remove("--twice");
        boolean touchesFirst = left.remove("--touches-first");
        if (left.size() != 1 || left.get(0).startsWith("--")) {
            throw new IllegalArgumentException(USAGE);
        }
        return new Options(Path.of(left.get(0)), url, client, shuffle, twice, touchesFirst);
    }

    private static String take(List<String> arguments, String name, String otherwise) {
        int at = arguments.indexOf(name);
        if (at < 0) {
            return otherwise;
        }
        if (at + 1 == arguments.size()) {
            throw new IllegalArgumentException(USAGE);
        }
        arguments.remove(at);
        return arguments.remove(at);
    }
}
