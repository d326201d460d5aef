package io.thousandhands.customer.telling;

import java.util.Optional;
import java.util.Set;
import org.hibernate.JDBCException;
import org.hibernate.StaleStateException;
import org.jspecify.annotations.Nullable;

/** What PostgreSQL meant, by its SQLSTATE; Hibernate Reactive hands on nothing else of the driver's exception. */
final class SqlFailures {
    /** Unique violation, serialization failure, deadlock. */
    private static final Set<String> LOST = Set.of("23505", "40001", "40P01");
    /** Classes: connection, resources, operator's intervention. */
    private static final Set<String> AWAY = Set.of("08", "53", "57");

    /** Another transaction was faster; looking again, this one sees what that one did. */
    static boolean lostRace(@Nullable Throwable failure) {
        return failure instanceof StaleStateException
                || state(failure).filter(LOST::contains).isPresent();
    }

    static boolean away(@Nullable Throwable failure) {
        return state(failure)
                .filter(state -> state.length() == 5 && AWAY.contains(state.substring(0, 2)))
                .isPresent();
    }

    private static Optional<String> state(@Nullable Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof JDBCException sql) {
                return Optional.ofNullable(sql.getSQLState());
            }
        }
        return Optional.empty();
    }

    private SqlFailures() {}
}
