package io.thousandhands.platform.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.thousandhands.contracts.event.CustomerEvent;
import io.thousandhands.contracts.event.Rep;
import io.thousandhands.contracts.event.RepEvent;
import io.thousandhands.platform.consume.Received;
import io.thousandhands.platform.sample.Database;
import io.thousandhands.platform.sql.Transactions;
import io.thousandhands.platform.testing.TestStack;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** Any order, any repetition, any cut into batches gives the same rows (law 3). */
@QuarkusTest
@WithTestResource(TestStack.class)
class DirectoryTest {
    private static final int KEYS = 4;
    private static final int VERSIONS = 5;

    @Inject
    Directory directory;

    @Inject
    Transactions transactions;

    @Inject
    Database database;

    @BeforeEach
    void nobodyIsKnown() {
        database.execute("TRUNCATE rep_directory, customer_owner");
    }

    @RepeatedTest(25)
    void the_rows_follow_from_what_was_told_and_not_from_how(RepetitionInfo seed) {
        Random random = new Random(seed.getCurrentRepetition());
        List<Received> told = history(random);
        foldInBatches(random, told);
        List<String> inOrder = rows();

        nobodyIsKnown();
        foldInBatches(random, shuffledWithRepetitions(random, told));

        assertThat(rows()).isEqualTo(inOrder).hasSize(2 * KEYS);
    }

    @Test
    void who_was_erased_leaves_nothing_but_id_and_version() {
        UUID rep = UUID.randomUUID();
        fold(List.of(Told.reps(new RepEvent.Changed(1, Told.rep(rep, "issuer", "ada", null)))));

        fold(List.of(Told.reps(new RepEvent.Erased(2, rep))));

        assertThat(database.query("SELECT r::text FROM rep_directory r")).containsExactly("(" + rep + ",2,,,,,,,,,,)");
    }

    @Test
    void an_older_state_read_again_revives_nobody() {
        UUID customer = UUID.randomUUID();
        Received known = Told.customers(new CustomerEvent.Changed(1, Told.customer(customer, UUID.randomUUID(), null)));
        fold(List.of(known, Told.customers(new CustomerEvent.Erased(2, customer))));

        fold(List.of(known));

        assertThat(database.query("SELECT c::text FROM customer_owner c")).containsExactly("(" + customer + ",2,,,t)");
    }

    private static List<Received> history(Random random) {
        List<Received> told = new ArrayList<>();
        List<UUID> reps = ids(random);
        List<UUID> customers = ids(random);
        for (int version = 1; version <= VERSIONS; version++) {
            for (int key = 0; key < KEYS; key++) {
                told.add(Told.reps(repEvent(random, version, reps.get(key), oneOf(random, reps))));
                told.add(Told.customers(
                        customerEvent(random, version, customers.get(key), oneOf(random, reps), oneOf(random, reps))));
            }
        }
        return told;
    }

    private static RepEvent repEvent(Random random, long version, UUID id, @Nullable UUID other) {
        if (random.nextInt(5) == 0) {
            return new RepEvent.Erased(version, id);
        }
        Rep rep = Told.rep(id, "issuer", "login-" + random.nextInt(3), other);
        Instant at = Instant.ofEpochSecond(random.nextInt(1_000_000));
        if (random.nextBoolean()) {
            rep = Told.departed(rep, at);
        }
        return new RepEvent.Changed(
                version, other == null ? rep : Told.absent(rep, at, at.plusSeconds(random.nextInt(1_000)), other));
    }

    private static CustomerEvent customerEvent(
            Random random, long version, UUID id, @Nullable UUID owner, @Nullable UUID former) {
        return random.nextInt(5) == 0
                ? new CustomerEvent.Erased(version, id)
                : new CustomerEvent.Changed(version, Told.customer(id, owner, former));
    }

    private static List<Received> shuffledWithRepetitions(Random random, List<Received> told) {
        List<Received> shuffled = new ArrayList<>(told);
        told.stream().filter(event -> random.nextBoolean()).forEach(shuffled::add);
        Collections.shuffle(shuffled, random);
        return shuffled;
    }

    private void foldInBatches(Random random, List<Received> events) {
        for (int from = 0; from < events.size(); ) {
            int to = Math.min(events.size(), from + 1 + random.nextInt(12));
            fold(events.subList(from, to));
            from = to;
        }
    }

    private void fold(List<Received> events) {
        transactions.run(connection -> {
            directory.foldReps(connection, events);
            directory.foldCustomers(connection, events);
            return events;
        });
    }

    private List<String> rows() {
        List<String> rows = new ArrayList<>(database.query("SELECT r::text FROM rep_directory r ORDER BY id"));
        rows.addAll(database.query("SELECT c::text FROM customer_owner c ORDER BY customer_id"));
        return rows;
    }

    private static List<UUID> ids(Random random) {
        return random.longs(KEYS).mapToObj(bits -> new UUID(bits, ~bits)).toList();
    }

    private static @Nullable UUID oneOf(Random random, List<UUID> ids) {
        int one = random.nextInt(ids.size() + 1);
        return one == ids.size() ? null : ids.get(one);
    }
}
