package io.thousandhands.platform.testing.settings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The tables under {@code ## Settings} of {@code docs/operations.md}. */
public final class DocumentedSettings {
    private static final String EVERY = "Every service";
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");
    private static final Pattern OF_ONE = Pattern.compile("\\(([a-z]+-service) (\\S+)\\)");
    private static final Pattern REST = Pattern.compile(" \\(.*|, .*");

    private DocumentedSettings() {}

    /**
     * What is listed for a service, by name: settings of ours, and those of Quarkus and Kafka that matter.
     *
     * @param page {@code docs/operations.md}
     * @param service such as {@code touch-service}
     */
    public static Map<String, Setting> of(Path page, String service) {
        var settings = new LinkedHashMap<String, Setting>();
        boolean isFor = false;
        for (var line : section(page)) {
            if (line.startsWith("### ")) {
                isFor = line.contains(service) || line.contains(EVERY);
            } else if (isFor && line.startsWith("| `")) {
                rows(line, service).forEach(setting -> settings.put(setting.name(), setting));
            }
        }
        return settings;
    }

    private static List<String> section(Path page) {
        try {
            var lines = Files.readAllLines(page);
            int from = lines.indexOf("## Settings") + 1;
            int to = from;
            while (to < lines.size() && !lines.get(to).startsWith("## ")) {
                to++;
            }
            return lines.subList(from, to);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** A row may list several names that share a default. */
    private static List<Setting> rows(String line, String service) {
        var cells = line.split("\\s*\\|\\s*", -1);
        var defaultValue = defaultValue(cells[2], service);
        var settings = new ArrayList<Setting>();
        var names = CODE.matcher(cells[1]);
        while (names.find()) {
            settings.add(new Setting(Setting.named(names.group(1)), defaultValue, cells[2].endsWith("required")));
        }
        return settings;
    }

    private static @Nullable String defaultValue(String cell, String service) {
        var ofOne = OF_ONE.matcher(cell);
        while (ofOne.find()) {
            if (ofOne.group(1).equals(service)) {
                return ofOne.group(2);
            }
        }
        var value = REST.matcher(cell).replaceFirst("");
        return value.isEmpty() || value.equals("none") ? null : value;
    }
}
