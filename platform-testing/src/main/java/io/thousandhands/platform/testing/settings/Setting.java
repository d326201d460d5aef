package io.thousandhands.platform.testing.settings;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A setting of a service.
 *
 * @param name such as {@code thousandhands.outbox.poll}; a part that whoever configures chooses is {@code *}
 * @param defaultValue as it is written; null: none
 * @param required whether the service does not start without it
 */
public record Setting(String name, @Nullable String defaultValue, boolean required) {
    private static final Pattern CHOSEN = Pattern.compile("\"[^\"]*\"");
    private static final Pattern NO_LETTER_OR_DIGIT = Pattern.compile("[^A-Za-z0-9]");

    /** The name with {@code *} for each part in quotation marks. */
    static String named(String name) {
        return CHOSEN.matcher(name).replaceAll("*");
    }

    /** Whether an environment variable sets it, such as {@code THOUSANDHANDS_NOTES_FORMER_KEYS__1_}. */
    public boolean isSetBy(String variable) {
        var parts = name.split("\\*", -1);
        var pattern = new StringBuilder();
        for (int n = 0; n < parts.length; n++) {
            pattern.append(n == 0 ? "" : "_[A-Z0-9_]+_").append(inEnvironment(parts[n]));
        }
        return Pattern.matches(pattern.toString(), variable);
    }

    /** Whether an environment variable sets one of these. */
    public static boolean isAmong(Set<Setting> settings, String variable) {
        return settings.stream().anyMatch(setting -> setting.isSetBy(variable));
    }

    private static String inEnvironment(String part) {
        return NO_LETTER_OR_DIGIT.matcher(part).replaceAll("_").toUpperCase(Locale.ROOT);
    }
}
