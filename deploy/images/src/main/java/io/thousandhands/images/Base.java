package io.thousandhands.images;

/** What an image stands on: a Java 25 runtime and the C library. */
sealed interface Base {
    /** Where registries are reached, and nobody asked for another. */
    Named USUAL = new Named("eclipse-temurin:25-jre");

    /**
     * An image that is there already.
     *
     * @param image as registries call it, or {@code tar://} and a path, or {@code docker://} and a daemon's name
     */
    record Named(String image) implements Base {}

    /** Made here, of a JDK 25 that is here. */
    record Local() implements Base {}

    /** The usual one, unless that is not to be had. */
    record Any() implements Base {}

    /** {@code local}, an image's name, or nothing. */
    static Base of(String named) {
        return switch (named) {
            case "" -> new Any();
            case "local" -> new Local();
            default -> new Named(named);
        };
    }
}
