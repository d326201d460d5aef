package io.thousandhands.local;

import io.thousandhands.local.process.PidFiles;
import io.thousandhands.platform.testing.FolderLock;
import io.thousandhands.platform.testing.PostgresServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The data folder as a whole: who still runs on it, and its end. */
final class DataFolder {
    private DataFolder() {}

    /**
     * Ends every process that a killed start left.
     *
     * @return their names
     */
    static List<String> endLeftOvers(Path data) {
        var left = new ArrayList<>(new PidFiles(data).endLeftOvers());
        if (PostgresServer.endLeftOver(data.resolve(BackingParts.POSTGRES))) {
            left.add(BackingParts.POSTGRES);
        }
        return left;
    }

    /**
     * Deletes the folder and ends what still runs on it.
     *
     * @throws IllegalStateException if a stack runs on it, or none ever did: the folder is somebody else's
     */
    static void clean(Path data) {
        if (!Files.exists(data)) {
            return;
        }
        if (!Files.exists(data.resolve(Ports.FILE))) {
            throw new IllegalStateException("Nothing is deleted: no stack ever ran on " + data);
        }
        try (var lock = FolderLock.take(data)) {
            endLeftOvers(data);
            delete(data);
        }
    }

    private static void delete(Path folder) {
        try (var everything = Files.walk(folder)) {
            for (Path each : everything.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(each);
            }
        } catch (IOException inUse) {
            throw new UncheckedIOException("The data folder cannot be deleted: " + folder, inUse);
        }
    }
}
