package io.thousandhands.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Who was started on a data folder, so that a start after a kill takes back what the kill left.
 *
 * @param dataFolder absolute
 */
public record PidFiles(Path dataFolder) {
    /** Stands in the command of each process that belongs to the folder. */
    static String mark(Path dataFolder) {
        return "-Dthousandhands.data=" + dataFolder;
    }

    void write(String name, ProcessHandle process) throws IOException {
        Files.createDirectories(folder());
        Files.writeString(file(name), "" + process.pid());
    }

    /**
     * Ends every process of the folder that still lives.
     *
     * @return the names of those that did
     */
    public List<String> endLeftOvers() {
        if (!Files.exists(folder())) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder())) {
            return files.map(file -> file.getFileName().toString()).toList().parallelStream()
                    .filter(this::end)
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private boolean end(String name) {
        var left = process(name);
        left.ifPresent(Supervised::end);
        return left.isPresent();
    }

    private Optional<ProcessHandle> process(String name) {
        try {
            return ProcessHandle.of(Long.parseLong(Files.readString(file(name)).trim()))
                    .filter(this::isOurs);
        } catch (IOException | NumberFormatException cutOffWhileWritten) {
            return Optional.empty();
        }
    }

    /** The id may be somebody else's by now. */
    private boolean isOurs(ProcessHandle process) {
        return process.info()
                .commandLine()
                .filter(command -> command.contains(mark(dataFolder) + " "))
                .isPresent();
    }

    private Path folder() {
        return dataFolder.resolve("run");
    }

    private Path file(String name) {
        return folder().resolve(name);
    }
}
