package io.thousandhands.touch.rest;

import io.thousandhands.platform.rest.Cursor;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a page begins of a list that is sorted by time and id, both descending: after this row. One row comparison in
 * SQL, with or without a cursor, so that one index serves both.
 */
public record NewestFirst(OffsetDateTime time, UUID id) {
    /** Items on a page. */
    public static final int PAGE = 100;

    private static final int KEYS = 2;
    private static final OffsetDateTime FAR = OffsetDateTime.of(9999, 12, 31, 0, 0, 0, 0, ZoneOffset.UTC);
    private static final NewestFirst FROM_THE_BEGINNING = new NewestFirst(FAR, new UUID(0, 0));

    /** @throws io.thousandhands.platform.problem.ProblemException 400 if it is not a cursor of such a list */
    public static NewestFirst after(@Nullable String cursor) {
        if (cursor == null) {
            return FROM_THE_BEGINNING;
        }
        Cursor keys = Cursor.parse(cursor, KEYS);
        return isPossible(keys.instant(0))
                ? new NewestFirst(keys.instant(0).atOffset(ZoneOffset.UTC), keys.uuid(1))
                : FROM_THE_BEGINNING;
    }

    public static Cursor cursor(Instant time, UUID id) {
        return Cursor.of(time, id);
    }

    /** A cursor that somebody made up may name a time that no database knows. */
    private static boolean isPossible(Instant time) {
        return !time.isBefore(Instant.EPOCH) && time.isBefore(FAR.toInstant());
    }
}
