package io.thousandhands.local;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/**
 * What the environment asks for.
 *
 * @param home the root of the checkout, where the services' jars lie
 * @param data the data folder ({@code DATA}, default {@code deploy/local/.data}); absolute
 * @param port where the gateway answers ({@code PORT}, default 8080)
 * @param replicas how many of each service are started ({@code REPLICAS}, default 1)
 * @param demo whether the demo is loaded ({@code DEMO}, anything but {@code no})
 */
public record Settings(Path home, Path data, int port, int replicas, boolean demo) {
    /** As many as the local PostgreSQL has connections for. */
    private static final int REPLICAS_AT_MOST = 5;

    /**
     * Reads the settings from environment variables.
     *
     * @throws IllegalArgumentException that says what to change
     */
    public static Settings from(Map<String, String> environment, Path home) {
        var root = home.toAbsolutePath().normalize();
        var data = environment.getOrDefault("DATA", "deploy/local/.data");
        return new Settings(
                root,
                root.resolve(data).normalize(),
                number("PORT", environment.getOrDefault("PORT", "8080"), 65_535),
                number("REPLICAS", environment.getOrDefault("REPLICAS", "1"), REPLICAS_AT_MOST),
                !environment
                        .getOrDefault("DEMO", "yes")
                        .toLowerCase(Locale.ROOT)
                        .equals("no"));
    }

    private static int number(String variable, String text, int atMost) {
        try {
            int number = Integer.parseInt(text);
            if (number > 0 && number <= atMost) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            // Told below, as every other number that will not do.
        }
        throw new IllegalArgumentException(variable + " must be a number from 1 to " + atMost + ", but is " + text);
    }

    public String baseUrl() {
        return "http://localhost:" + port;
    }

    Path logs() {
        return data.resolve("logs");
    }

    Path log(String part) {
        return logs().resolve(part + ".log");
    }
}
