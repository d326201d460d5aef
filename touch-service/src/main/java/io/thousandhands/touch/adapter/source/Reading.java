package io.thousandhands.touch.adapter.source;

import org.jspecify.annotations.Nullable;

/** What was read of one entry of a delivery. */
public sealed interface Reading {

    /** It tells something. */
    record Told(Fact fact) implements Reading {}

    /** It is right, and no touch follows from it whatever else comes. */
    record Ignored(@Nullable String item, String because) implements Reading {
        public Ignored {
            item = item == null ? null : ItemIds.of(item);
        }
    }

    /**
     * It is not what this kind of source sends, or what the mapping says.
     *
     * @param pointer to what is missing or wrong; of the mapping if it begins with {@code /touch}
     * @param detail what to change; nothing of what was sent
     */
    record Unreadable(@Nullable String item, String pointer, String detail) implements Reading {
        public Unreadable {
            item = item == null ? null : ItemIds.of(item);
        }
    }
}
