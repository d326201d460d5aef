package io.thousandhands.cadence.audit;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.thousandhands.platform.rounds.Rounds;
import io.thousandhands.platform.sql.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Walks over all customers, round and round. */
@ApplicationScoped
class Audit {
    private final Transactions transactions;
    private final Inspection inspection;
    private final Findings findings;
    private final AuditConfig config;
    private final Rounds rounds;
    /** Where the next sample begins; null: at the first customer. Used by the audit's thread alone. */
    private @Nullable UUID after = UUID.randomUUID();

    Audit(Transactions transactions, Inspection inspection, Findings findings, AuditConfig config) {
        this.transactions = transactions;
        this.inspection = inspection;
        this.findings = findings;
        this.config = config;
        this.rounds = new Rounds("audit", config.every(), this::round);
    }

    void start(@Observes StartupEvent event) {
        rounds.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        rounds.stop();
    }

    private void round() {
        UUID from = after;
        Inspection.Result result =
                transactions.run(connection -> inspection.inspect(connection, from, config.sample()));
        findings.add(result);
        after = result.lookedAt() < config.sample() ? null : lastOf(result.customerIds());
    }

    private static UUID lastOf(List<UUID> ids) {
        return ids.get(ids.size() - 1);
    }
}
