package io.thousandhands.local;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** The databases of a running stack, as its ops reach them. */
public final class Databases {
    private Databases() {}

    /** @param data the stack's folder */
    public static Connection open(Path data, Service service) throws SQLException {
        int port = new Ports(data).remembered(BackingParts.POSTGRES);
        return DriverManager.getConnection(
                "jdbc:postgresql://localhost:" + port + "/" + service.database(), "postgres", "postgres");
    }
}
