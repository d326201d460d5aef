package io.thousandhands.touch.adapter.source;

import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a source tells of one of its items.
 *
 * @param item the source's own id of it; never an address, as it goes on the log
 * @param status what happened to it
 * @param at when, as the source says; null: it does not
 * @param receivedAt when it was first heard of here
 * @param members of the touch, as far as they were told
 * @param reading by which state of the adapter it was read: a delivery that is read again by a better mapping says more
 */
public record Fact(String item, String status, @Nullable Instant at, Instant receivedAt, Members members, long reading)
        implements Comparable<Fact> {
    /**
     * Of two facts of the same item and status the greater one holds: the later by the source's own time; without one the
     * first that was heard, since all further ones are repeats.
     */
    private static final Comparator<Fact> ORDER = Comparator.comparing(
                    Fact::at, Comparator.nullsFirst(Comparator.<Instant>naturalOrder()))
            .thenComparing(Fact::receivedAt, Comparator.reverseOrder())
            .thenComparing(Fact::reading)
            .thenComparing(fact -> fact.members().toString());

    public Fact {
        item = ItemIds.of(item);
    }

    Fact(String item, String status, @Nullable Instant at, Instant receivedAt, Members members) {
        this(item, status, at, receivedAt, members, 0);
    }

    /** The same, read by this state of the adapter. */
    public Fact readBy(long version) {
        return new Fact(item, status, at, receivedAt, members, version);
    }

    /** When it happened, as well as is known. */
    public Instant time() {
        return at == null ? receivedAt : at;
    }

    @Override
    public int compareTo(Fact other) {
        return ORDER.compare(this, other);
    }
}
