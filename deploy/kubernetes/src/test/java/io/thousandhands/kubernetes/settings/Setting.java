package io.thousandhands.kubernetes.settings;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * One setting of a service.
 *
 * @param name such as {@code thousandhands.notes.key}; a part in quotation marks stands for any
 */
public record Setting(String name, boolean required) {
    private static final String ANY = "\"[^\"]+\"";

    /** Whether an environment variable means it. */
    public boolean isMeantBy(String variable) {
        String inEnvironment = environmentName(name.replaceAll(ANY, "\u0000")).replace("\u0000", ".+");
        return Pattern.matches(inEnvironment, variable);
    }

    private static String environmentName(String name) {
        return name.replaceAll("[^A-Za-z0-9\u0000]", "_").toUpperCase(Locale.ROOT);
    }
}
