package io.thousandhands.customer.customer.rest;

import io.thousandhands.customer.customer.store.CustomerQueries.Search;
import io.thousandhands.customer.rest.Paging;
import io.thousandhands.platform.problem.Problem;
import io.thousandhands.platform.rest.Cursor;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The query of a search as it is sent. */
final class SearchParameters {
    private static final int SORT_KEYS = 2;
    private static final String NOBODY = "none";

    /** @throws io.thousandhands.platform.problem.ProblemException 400 saying which one is wrong */
    static Search of(@Nullable String q, @Nullable String owner, @Nullable String cursor, int limit) {
        return new Search(
                Paging.text(q),
                owner == null || owner.equals(NOBODY) ? null : rep(owner),
                NOBODY.equals(owner),
                cursor == null ? null : Cursor.parse(cursor, SORT_KEYS),
                Paging.limit(limit));
    }

    private static UUID rep(String owner) {
        try {
            return UUID.fromString(owner);
        } catch (IllegalArgumentException e) {
            throw Problem.badRequest("bad-owner", "Send owner as the id of a rep, or as none for orphans.")
                    .toException();
        }
    }

    private SearchParameters() {}
}
