package io.thousandhands.platform.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/**
 * A real PostgreSQL server as a process of its own, on the loopback interface.
 *
 * <p>It keeps its data in a folder and finds it again. The server outlives a JVM that is killed; the
 * next start on the folder ends it first.
 */
public final class PostgresServer implements AutoCloseable {
    /** What a crash of the whole machine may cost. */
    public enum Durability {
        /** Nothing: as in production. */
        EVERY_COMMIT,
        /** Everything: for tests, which begin from nothing anyway. */
        NONE
    }

    private static final String SUPERUSER = "postgres";

    private final EmbeddedPostgres server;
    private final FolderLock lock;
    private final PostgresFolder folder;
    private final PostgresAddress address;

    private PostgresServer(EmbeddedPostgres server, FolderLock lock, PostgresFolder folder) {
        this.server = server;
        this.lock = lock;
        this.folder = folder;
        this.address = new PostgresAddress("localhost", server.getPort(), SUPERUSER, SUPERUSER);
    }

    /** Starts a server that keeps every commit. */
    public static PostgresServer start(Path dataFolder, int port) {
        return start(dataFolder, port, Durability.EVERY_COMMIT);
    }

    /**
     * Starts a server and returns once it takes connections.
     *
     * @param dataFolder created if need be; holds the cluster and the server's log
     * @param port where clients connect; 0 takes any free one
     * @throws IllegalStateException if a server that somebody still uses runs on the folder
     */
    public static PostgresServer start(Path dataFolder, int port, Durability durability) {
        var folder = new PostgresFolder(dataFolder);
        var lock = FolderLock.take(dataFolder);
        try {
            folder.takeBack();
            var server = launch(folder, port, durability);
            folder.markComplete();
            return new PostgresServer(server, lock, folder);
        } catch (IOException | RuntimeException broken) {
            lock.close();
            throw new IllegalStateException("PostgreSQL does not start on " + dataFolder, broken);
        }
    }

    /**
     * Ends the server that a killed JVM left on the folder, if there is one.
     *
     * @return whether there was one
     */
    public static boolean endLeftOver(Path dataFolder) {
        try {
            return new PostgresFolder(dataFolder).endLeftOver();
        } catch (IOException broken) {
            throw new UncheckedIOException("PostgreSQL cannot be ended on " + dataFolder, broken);
        }
    }

    private static EmbeddedPostgres launch(PostgresFolder folder, int port, Durability durability) throws IOException {
        var log = Redirect.appendTo(
                Files.createDirectories(folder.root()).resolve("postgres.log").toFile());
        var keep = durability == Durability.EVERY_COMMIT ? "on" : "off";
        return EmbeddedPostgres.builder()
                .setDataDirectory(folder.cluster())
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPort(port)
                // The same order of names on every machine, whatever locales it has.
                .setLocaleConfig("locale", "C")
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8")
                .setServerConfig("max_connections", "500")
                .setServerConfig("fsync", keep)
                .setServerConfig("synchronous_commit", keep)
                .setServerConfig("full_page_writes", keep)
                // Recovery after a crash may take its time.
                .setPGStartupWait(Duration.ofSeconds(60))
                .setOutputRedirector(log)
                .setErrorRedirector(log)
                .start();
    }

    /** Creates an empty database; one that is there already stays as it is. */
    public void createDatabase(String name) {
        address.createDatabase(name);
    }

    public String jdbcUrl(String database) {
        return address.jdbcUrl(database);
    }

    public String reactiveUrl(String database) {
        return address.reactiveUrl(database);
    }

    public String user() {
        return address.user();
    }

    public String password() {
        return address.password();
    }

    public PostgresAddress address() {
        return address;
    }

    /** The server's process id, the parent of all its others. */
    public long pid() {
        return folder.pid().orElseThrow(() -> new IllegalStateException("The server is gone: " + folder.root()));
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException stillThere) {
            throw new UncheckedIOException("PostgreSQL does not stop on " + folder.root(), stillThere);
        } finally {
            lock.close();
        }
    }
}
