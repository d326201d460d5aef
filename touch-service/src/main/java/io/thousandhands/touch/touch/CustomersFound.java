package io.thousandhands.touch.touch;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Whom keys name, and so whose a touch is. Of the keys that find anybody those of the least rank count. Customers who
 * are merged are one: a touch goes to the one who was found, or if several were, to whom they turned out to be.
 *
 * @param byKey what is not there is not known
 */
public record CustomersFound(Map<String, List<CustomerMatch>> byKey) {
    private static final CustomerFact UNKNOWN = new CustomerFact.Unknown();
    private static final CustomerFact HIDDEN = new CustomerFact.Hidden();

    /** An id that a contact of somebody has too is rather the customer's own; of two customers the lesser id counts. */
    private static final Comparator<CustomerMatch> OF_AN_ID = Comparator.comparing(
                    (CustomerMatch match) -> match.contactId() != null)
            .thenComparing(CustomersFound::id);

    public CustomerFact of(CustomerReference reference) {
        return of(reference.keys());
    }

    public CustomerFact of(List<ReferenceKey> keys) {
        List<Hit> hits = best(keys);
        if (hits.isEmpty()) {
            return UNKNOWN;
        }
        List<Hit> visible = only(hits, CustomerMatch::visible);
        if (visible.isEmpty()) {
            return HIDDEN;
        }
        List<Hit> alive = only(visible, match -> !match.erased());
        return alive.isEmpty() ? new CustomerFact.Erased(visible.get(0).match().customerId()) : ofAlive(alive);
    }

    private List<Hit> best(List<ReferenceKey> keys) {
        List<Hit> best = new ArrayList<>(1);
        int rank = Integer.MAX_VALUE;
        for (ReferenceKey key : keys) {
            List<CustomerMatch> matches = byKey.getOrDefault(key.key(), List.of());
            if (matches.isEmpty() || key.rank() > rank) {
                continue;
            }
            if (key.rank() < rank) {
                best.clear();
                rank = key.rank();
            }
            narrowed(key, matches).forEach(match -> best.add(new Hit(key, match)));
        }
        return best;
    }

    private static List<CustomerMatch> narrowed(ReferenceKey key, List<CustomerMatch> matches) {
        if (matches.size() == 1 || !key.isId()) {
            return matches;
        }
        CustomerMatch first = matches.stream().min(OF_AN_ID).orElseThrow();
        return matches.stream()
                .filter(match -> OF_AN_ID.compare(match, first) == 0)
                .toList();
    }

    private static CustomerFact ofAlive(List<Hit> hits) {
        if (hits.stream().map(hit -> hit.match().root()).distinct().count() == 1) {
            return Hit.known(hits);
        }
        List<UUID> candidates =
                hits.stream().collect(Collectors.groupingBy(hit -> hit.match().root())).values().stream()
                        .map(Hit::customer)
                        .sorted(Comparator.comparing(UUID::toString))
                        .toList();
        return new CustomerFact.Ambiguous(candidates);
    }

    private static List<Hit> only(List<Hit> hits, Predicate<CustomerMatch> wanted) {
        return hits.stream().filter(hit -> wanted.test(hit.match())).toList();
    }

    private static String id(CustomerMatch match) {
        return match.customerId().toString();
    }
}
