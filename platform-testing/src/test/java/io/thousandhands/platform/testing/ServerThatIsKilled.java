package io.thousandhands.platform.testing;

import java.nio.file.Path;

/** Starts a server, writes a row, prints the server's process id, and waits for its own end. */
final class ServerThatIsKilled {
    private ServerThatIsKilled() {}

    public static void main(String[] args) throws Exception {
        var server = PostgresServer.start(Path.of(args[0]), 0);
        server.createDatabase("cadence");
        PostgresServerTest.execute(server, "CREATE TABLE standing AS SELECT 42 AS days");
        System.out.println(server.pid());
        Thread.currentThread().join();
    }
}
