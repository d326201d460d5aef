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
 * @param demo whether the demo is loaded ({@code DEMO}, anything but {@code no})
 */
public record Settings(Path home, Path data, int port, boolean demo) {
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
                port(environment.getOrDefault("PORT", "8080")),
                !environment
                        .getOrDefault("DEMO", "yes")
                        .toLowerCase(Locale.ROOT)
                        .equals("no"));
    }

    private static int port(String text) {
        try {
            int port = Integer.parseInt(text);
            if (port > 0 && port < 65_536) {
                return port;
            }
        } catch (NumberFormatException notANumber) {
            // Told below, as every other port that is none.
        }
        throw new IllegalArgumentException("PORT must be a number from 1 to 65535, but is " + text);
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
