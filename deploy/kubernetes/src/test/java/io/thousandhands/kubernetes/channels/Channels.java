package io.thousandhands.kubernetes.channels;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What services read, by their own configuration, and what they tell, by {@code docs/architecture.md}. */
public final class Channels {
    private static final Path ROOT = Path.of("..", "..");
    private static final Pattern INCOMING = Pattern.compile("mp\\.messaging\\.incoming\\.([a-z-]+)\\.topic");
    private static final Pattern TOPIC = Pattern.compile("`([a-z-]+)`");

    private Channels() {}

    public static Set<String> consumed(String service) {
        return configurationOf(service).stringPropertyNames().stream()
                .map(INCOMING::matcher)
                .filter(Matcher::matches)
                .map(name -> name.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The last column of the table of services. */
    public static Set<String> told(String service) {
        String row = read(ROOT.resolve("docs/architecture.md"))
                .lines()
                .filter(line -> line.startsWith("| " + service + " "))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No row about " + service));
        return TOPIC.matcher(row.split("\\|", -1)[4])
                .results()
                .map(name -> name.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    public static boolean relays(String service) {
        return Boolean.parseBoolean(configurationOf(service).getProperty("thousandhands.outbox.relay"));
    }

    private static Properties configurationOf(String service) {
        Properties properties = new Properties();
        try (var reader =
                Files.newBufferedReader(ROOT.resolve(service).resolve("src/main/resources/application.properties"))) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
