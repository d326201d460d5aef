package io.thousandhands.local.endtoend;

import io.thousandhands.local.Databases;
import io.thousandhands.local.Service;
import io.thousandhands.platform.testing.PostgresServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Comparator;

/**
 * A base backup of all databases while they are in use, by PostgreSQL's own functions: what pg_basebackup does, which is not
 * among the embedded binaries. With the WAL up to its end, so that it stands for the moment when it was finished.
 */
final class Backup {
    private static final String START = "SELECT pg_backup_start('backup', fast => true)";
    private static final String STOP = "SELECT labelfile FROM pg_backup_stop(wait_for_archive => false)";

    private final Path postgres;
    private final Path cluster;
    private final Path copy;

    private Backup(Path postgres, Path copy) {
        this.postgres = postgres;
        this.cluster = postgres.resolve("cluster");
        this.copy = copy;
    }

    /**
     * @param data the folder of a stack that runs
     * @param into a folder that is not there yet
     */
    static Backup take(Path data, Path into) throws SQLException, IOException {
        var backup = new Backup(data.resolve("postgres"), into);
        try (var connection = Databases.open(data, Service.CADENCE);
                var sql = connection.createStatement()) {
            sql.execute(START);
            copy(backup.cluster, into);
            try (var rows = sql.executeQuery(STOP)) {
                rows.next();
                Files.writeString(into.resolve("backup_label"), rows.getString(1));
            }
        }
        copy(backup.cluster.resolve("pg_wal"), into.resolve("pg_wal"));
        Files.delete(into.resolve("postmaster.pid"));
        return backup;
    }

    /** In place of the databases of a stack that is stopped; that of touch-service, which needs none, is empty then. */
    void restoreAllButTouches() throws IOException, SQLException {
        delete(cluster);
        copy(copy, cluster);
        try (var server = PostgresServer.start(postgres, 0);
                var connection =
                        DriverManager.getConnection(server.jdbcUrl("postgres"), server.user(), server.password());
                var sql = connection.createStatement()) {
            sql.execute("DROP DATABASE " + Service.TOUCH.database());
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                var copied = Files.createDirectories(to.resolve(from.relativize(folder)));
                Files.setPosixFilePermissions(copied, Files.getPosixFilePermissions(folder));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                try {
                    Files.copy(
                            file,
                            to.resolve(from.relativize(file)),
                            StandardCopyOption.REPLACE_EXISTING,
                            StandardCopyOption.COPY_ATTRIBUTES);
                } catch (NoSuchFileException removedMeanwhile) {
                    // The WAL says so too.
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException removedMeanwhile) {
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(Backup::deleteOne);
        }
    }

    private static void deleteOne(Path file) {
        try {
            Files.delete(file);
        } catch (IOException stuck) {
            throw new UncheckedIOException(stuck);
        }
    }
}
