package io.thousandhands.cadence.catalogue;

/**
 * Something that two people may edit.
 *
 * @param version 1 at first, one up for each edit
 */
record Versioned<T>(long version, T view) {
    static <T> Versioned<T> first(T view) {
        return new Versioned<>(1, view);
    }

    Versioned<T> followedBy(T next) {
        return new Versioned<>(version + 1, next);
    }
}
