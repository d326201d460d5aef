package io.thousandhands.cadence.catalogue;

import io.thousandhands.cadence.rederivation.RederivationTable;
import io.thousandhands.cadence.rederivation.RederivationWanted;
import io.thousandhands.cadence.store.CatalogueTables;
import io.thousandhands.contracts.Topic;
import io.thousandhands.platform.outbox.Outbox;
import io.thousandhands.platform.problem.Problem;
import io.thousandhands.platform.sql.Await;
import io.thousandhands.platform.sql.Transactions;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Changes a kind or a policy, tells it, and has all standings derived again. */
@ApplicationScoped
class CatalogueEdits {
    /** Each has a place in every vector. */
    private static final int MOST_KINDS = 500;

    private final Transactions transactions;
    private final RederivationTable rederivation;
    private final CatalogueTables catalogues;
    private final KindTable kinds;
    private final PolicyTable policies;
    private final Outbox outbox;
    private final Event<RederivationWanted> wanted;

    CatalogueEdits(
            Transactions transactions,
            RederivationTable rederivation,
            CatalogueTables catalogues,
            KindTable kinds,
            PolicyTable policies,
            Outbox outbox,
            Event<RederivationWanted> wanted) {
        this.transactions = transactions;
        this.rederivation = rederivation;
        this.catalogues = catalogues;
        this.kinds = kinds;
        this.policies = policies;
        this.outbox = outbox;
        this.wanted = wanted;
    }

    Versioned<KindView> put(KindView kind, @Nullable String ifMatch) {
        return edit(connection -> {
            Optional<Versioned<KindView>> present = kinds.find(connection, kind.name());
            Preconditions.check(ifMatch, present);
            Versioned<KindView> next =
                    present.map(known -> known.followedBy(kind)).orElseGet(() -> Versioned.first(kind));
            save(connection, next);
            Await.result(outbox.tell(connection, Topic.KINDS, List.of(KindView.event(next))));
            return next;
        });
    }

    Versioned<PolicyView> put(PolicyView policy, @Nullable String ifMatch) {
        return edit(connection -> {
            Optional<Versioned<PolicyView>> present = policies.find(connection, policy.id());
            Preconditions.check(ifMatch, present);
            Versioned<PolicyView> next =
                    present.map(known -> known.followedBy(policy)).orElseGet(() -> Versioned.first(policy));
            policies.save(connection, next);
            Await.result(outbox.tell(connection, Topic.POLICIES, List.of(PolicyView.event(next))));
            return next;
        });
    }

    private void save(SqlConnection connection, Versioned<KindView> kind) {
        if (kind.version() > 1) {
            kinds.update(connection, kind);
        } else if (kinds.all(connection).size() < MOST_KINDS) {
            kinds.insert(connection, kind);
        } else {
            throw Problem.conflict("too-many-kinds", "Use one of the " + MOST_KINDS + " kinds there are.")
                    .toException();
        }
    }

    private <T> T edit(Function<SqlConnection, T> change) {
        T changed = transactions.run(connection -> {
            rederivation.lock(connection);
            catalogues.beginChange(connection);
            T result = change.apply(connection);
            rederivation.want(connection);
            return result;
        });
        wanted.fire(new RederivationWanted());
        return changed;
    }
}
