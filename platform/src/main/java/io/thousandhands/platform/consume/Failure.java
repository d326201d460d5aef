package io.thousandhands.platform.consume;

import io.vertx.pgclient.PgException;
import java.util.Set;

/** What a failed fold means: try the batch again, or look for the record that breaks it. */
enum Failure {
    /** The database or the broker, not the events. */
    TRANSIENT,
    /** An event that this fold cannot digest. */
    POISON;

    /** PostgreSQL's classes of data exceptions and violated constraints. */
    private static final Set<String> ABOUT_DATA = Set.of("22", "23");

    static Failure of(RuntimeException e) {
        if (e instanceof PgException sql) {
            String state = sql.getSqlState();
            return state != null && state.length() == 5 && ABOUT_DATA.contains(state.substring(0, 2))
                    ? POISON
                    : TRANSIENT;
        }
        return isOfOurCode(e) ? POISON : TRANSIENT;
    }

    /** For operators; without the message, which may quote the row. */
    static String describe(RuntimeException e) {
        String name = e.getClass().getSimpleName();
        return e instanceof PgException sql ? name + " " + sql.getSqlState() : name;
    }

    /** What pure code throws at a value it did not expect; whatever else comes, comes from infrastructure. */
    private static boolean isOfOurCode(RuntimeException e) {
        return e instanceof IllegalArgumentException
                || e instanceof NullPointerException
                || e instanceof ClassCastException
                || e instanceof IndexOutOfBoundsException
                || e instanceof ArithmeticException
                || e instanceof java.time.DateTimeException;
    }
}
