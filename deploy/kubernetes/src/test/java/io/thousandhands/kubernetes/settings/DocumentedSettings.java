package io.thousandhands.kubernetes.settings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The tables of settings: a heading says whose they are, a row's first column names one or several. */
public final class DocumentedSettings {
    private static final Path PAGE = Path.of("..", "..", "docs", "operations.md");
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");

    private DocumentedSettings() {}

    public static List<Setting> of(String service) {
        List<Setting> settings = new ArrayList<>();
        String heading = "";
        for (String line : lines()) {
            if (line.startsWith("#")) {
                heading = line;
            } else if (line.startsWith("| `") && isOf(service, heading)) {
                settings.addAll(inRow(line));
            }
        }
        return settings;
    }

    private static boolean isOf(String service, String heading) {
        return heading.startsWith("### ") && (heading.contains("Every service") || heading.contains(service));
    }

    private static List<Setting> inRow(String row) {
        String[] cells = row.split("(?<!\\\\)\\|", -1);
        String standard = cells[2].strip();
        boolean required = standard.isEmpty() || standard.contains("required");
        List<Setting> named = new ArrayList<>();
        for (Matcher name = CODE.matcher(cells[1]); name.find(); ) {
            String written = name.group(1);
            String whole = written.matches("[.\u2026].*") ? beside(named.get(0).name(), written) : written;
            named.add(new Setting(whole, required && !whole.contains("\"")));
        }
        return named;
    }

    /** {@code .port} after {@code quarkus.mailer.host} is {@code quarkus.mailer.port}. */
    private static String beside(String first, String written) {
        return first.substring(0, first.lastIndexOf('.')) + written.replaceFirst("[.\u2026]+", ".");
    }

    private static List<String> lines() {
        try {
            return Files.readAllLines(PAGE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
