package io.thousandhands.images;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;

/**
 * What the environment asks for.
 *
 * @param home the root of the checkout, absolute
 * @param base what the images stand on ({@code BASE})
 * @param destination where they go ({@code TO}, {@code REGISTRY})
 * @param archive whether they bring the classes as a training run left them ({@code AOT=yes})
 * @param release what their labels say
 */
record Order(Path home, Base base, Destination destination, boolean archive, Release release) {
    /**
     * Reads it from environment variables.
     *
     * @throws IllegalArgumentException that says what to change
     */
    static Order from(Map<String, String> environment, Path home, String version) {
        var root = home.toAbsolutePath().normalize();
        boolean archive = environment.getOrDefault("AOT", "no").equals("yes");
        return new Order(
                root,
                base(environment.getOrDefault("BASE", ""), archive),
                destination(environment, root),
                archive,
                release(environment, version));
    }

    /** The archive fits only the very runtime that wrote it. */
    private static Base base(String named, boolean archive) {
        var base = Base.of(named);
        if (archive && base instanceof Base.Named) {
            throw new IllegalArgumentException("AOT=yes needs the runtime that is made here: leave BASE out.");
        }
        return archive ? new Base.Local() : base;
    }

    private static Destination destination(Map<String, String> environment, Path root) {
        var to = environment.getOrDefault("TO", "tar");
        return switch (to) {
            case "tar" -> new Destination.Tars(root);
            case "daemon" -> new Destination.Daemon(Path.of(environment.getOrDefault("ENGINE", "docker")));
            case "registry" -> new Destination.Registry(registry(environment.getOrDefault("REGISTRY", "")));
            default -> throw new IllegalArgumentException("TO must be tar, daemon or registry, but is " + to);
        };
    }

    private static String registry(String address) {
        if (address.isBlank()) {
            throw new IllegalArgumentException("TO=registry needs REGISTRY=, such as registry.example:5000/team");
        }
        return address;
    }

    private static Release release(Map<String, String> environment, String version) {
        long seconds = Long.parseLong(environment.getOrDefault("SOURCE_DATE_EPOCH", "0"));
        return new Release(version, environment.getOrDefault("REVISION", ""), Instant.ofEpochSecond(seconds));
    }
}
