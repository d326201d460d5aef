package io.thousandhands.benchmarks.parts;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** What a service says in its table {@code position}: committed with the rows, so folded and queryable. */
public final class FoldedPositions implements AutoCloseable {
    private static final String SUM = "SELECT coalesce(sum(next_offset), 0) FROM position WHERE topic = ?";

    private final Connection connection;

    FoldedPositions(Connection connection) {
        this.connection = connection;
    }

    /** How many records of the topic are folded, if it holds nothing but records from offset 0. */
    public long of(String topic) {
        try (PreparedStatement sum = connection.prepareStatement(SUM)) {
            sum.setString(1, topic);
            try (ResultSet row = sum.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        } catch (SQLException refused) {
            throw new IllegalStateException("Positions cannot be read", refused);
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException gone) {
            throw new IllegalStateException(gone);
        }
    }
}
