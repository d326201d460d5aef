package io.thousandhands.cadence.catalogue;

import io.quarkus.runtime.StartupEvent;
import io.thousandhands.cadence.kind.DefaultKinds;
import io.thousandhands.cadence.policy.DefaultPolicies;
import io.thousandhands.cadence.rederivation.RederivationTable;
import io.thousandhands.contracts.Topic;
import io.thousandhands.contracts.event.Event;
import io.thousandhands.platform.outbox.Outbox;
import io.thousandhands.platform.sql.Await;
import io.thousandhands.platform.sql.Transactions;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.List;
import org.jboss.logging.Logger;

/** Puts in what is missing of the defaults, and tells it, so that the topics are complete copies. */
@ApplicationScoped
class Seeding {
    private static final Logger LOG = Logger.getLogger(Seeding.class);
    /** Before the messaging connectors, which start at 1000. */
    private static final int BEFORE_CONSUMERS = 300;

    private final Transactions transactions;
    private final RederivationTable rederivation;
    private final KindTable kinds;
    private final PolicyTable policies;
    private final Outbox outbox;

    Seeding(
            Transactions transactions,
            RederivationTable rederivation,
            KindTable kinds,
            PolicyTable policies,
            Outbox outbox) {
        this.transactions = transactions;
        this.rederivation = rederivation;
        this.kinds = kinds;
        this.policies = policies;
        this.outbox = outbox;
    }

    void atStart(@Observes @Priority(BEFORE_CONSUMERS) StartupEvent event) {
        int seeded = transactions.run(connection -> {
            rederivation.lock(connection);
            return seedKinds(connection) + seedPolicies(connection);
        });
        LOG.infof("Kinds and policies stand: seeded=%d", seeded);
    }

    private int seedKinds(SqlConnection connection) {
        List<Event> told = new ArrayList<>();
        for (KindView kind : DefaultKinds.all().stream().map(KindView::of).toList()) {
            if (kinds.find(connection, kind.name()).isEmpty()) {
                kinds.insert(connection, Versioned.first(kind));
                told.add(KindView.event(Versioned.first(kind)));
            }
        }
        Await.result(outbox.tell(connection, Topic.KINDS, told));
        return told.size();
    }

    private int seedPolicies(SqlConnection connection) {
        List<Event> told = new ArrayList<>();
        for (PolicyView policy :
                DefaultPolicies.all().stream().map(PolicyView::of).toList()) {
            if (policies.find(connection, policy.id()).isEmpty()) {
                policies.save(connection, Versioned.first(policy));
                told.add(PolicyView.event(Versioned.first(policy)));
            }
        }
        Await.result(outbox.tell(connection, Topic.POLICIES, told));
        return told.size();
    }
}
