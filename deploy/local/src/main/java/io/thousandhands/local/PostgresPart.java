package io.thousandhands.local;

import io.thousandhands.local.process.Starter;
import io.thousandhands.platform.testing.PostgresAddress;
import io.thousandhands.platform.testing.PostgresServer;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** PostgreSQL with a database for each service. Started by one thread at a time. */
final class PostgresPart implements Starter {
    private final Path folder;
    private final int port;
    private volatile @Nullable PostgresServer server;

    PostgresPart(Path folder, int port) {
        this.folder = folder;
        this.port = port;
    }

    @Override
    public ProcessHandle start() {
        closeLast();
        var started = PostgresServer.start(folder, port);
        Service.all().forEach(service -> started.createDatabase(service.database()));
        server = started;
        return ProcessHandle.of(started.pid()).orElseThrow(() -> new IllegalStateException("died at once"));
    }

    PostgresAddress address() {
        var running = server;
        if (running == null) {
            throw new IllegalStateException("PostgreSQL does not start, see " + folder.resolve("postgres.log"));
        }
        return running.address();
    }

    /** PostgreSQL's own fast stop, which waits for no client; the process itself goes a little later. */
    @Override
    public void end(ProcessHandle process) {
        closeLast();
        Starter.super.end(process);
    }

    private void closeLast() {
        var last = server;
        if (last != null) {
            last.close();
        }
    }
}
