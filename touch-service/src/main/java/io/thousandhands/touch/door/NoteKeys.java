package io.thousandhands.touch.door;

import io.thousandhands.platform.sql.Await;
import io.thousandhands.touch.note.CustomerKeys;
import io.thousandhands.touch.note.Notes;
import io.thousandhands.touch.touch.CustomerFact;
import io.thousandhands.touch.touch.Facts;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The keys that seal the notes of a batch: one statement, none for a batch without notes. */
@ApplicationScoped
public class NoteKeys {
    private final Notes notes;
    private final Pool pool;

    NoteKeys(Notes notes, Pool pool) {
        this.notes = notes;
        this.pool = pool;
    }

    /** Looks again for a while if a customer's key may still be on its way. Called on a worker thread. */
    public CustomerKeys of(List<Candidate> batch, List<Facts> facts, Patience patience) {
        Set<UUID> needed = new HashSet<>();
        Set<UUID> wanted = new HashSet<>();
        for (int i = 0; i < batch.size(); i++) {
            if (batch.get(i).touch().note() != null) {
                add(facts.get(i).customer(), needed, wanted);
            }
        }
        CustomerKeys keys = look(wanted);
        while (!keys.areThereFor(needed) && patience.lasts()) {
            keys = look(wanted);
        }
        return keys;
    }

    private CustomerKeys look(Set<UUID> customers) {
        return Await.result(notes.keysOf(customers, pool));
    }

    /** With the keys of candidates a repeat is known; it is nothing to wait for. */
    private static void add(CustomerFact customer, Set<UUID> needed, Set<UUID> wanted) {
        if (customer instanceof CustomerFact.Known known) {
            needed.add(known.id());
            wanted.add(known.id());
        } else if (customer instanceof CustomerFact.Ambiguous ambiguous) {
            wanted.addAll(ambiguous.candidates());
        }
    }
}
