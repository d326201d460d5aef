package io.thousandhands.local.alerts;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.thousandhands.local.RunningStack;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** What the services show of themselves on their management ports. */
final class Figures {
    private static final Pattern NAME = Pattern.compile("^[a-z_]+", Pattern.MULTILINE);

    private final RunningStack stack;

    Figures(RunningStack stack) {
        this.stack = stack;
    }

    /** {@code host:port} by service. */
    Map<String, String> targets() {
        var targets = new TreeMap<String, String>();
        stack.description()
                .path("management")
                .fields()
                .forEachRemaining(service ->
                        targets.put(service.getKey(), service.getValue().asText()));
        return targets;
    }

    /** The names of all series, of all services. */
    Set<String> shown() {
        var names = new TreeSet<String>();
        targets()
                .values()
                .forEach(target -> NAME.matcher(metrics(target)).results().forEach(name -> names.add(name.group())));
        return names;
    }

    private static String metrics(String target) {
        try (var answer = URI.create("http://" + target + "/q/metrics").toURL().openStream()) {
            return new String(answer.readAllBytes(), UTF_8);
        } catch (IOException away) {
            throw new UncheckedIOException(away);
        }
    }
}
