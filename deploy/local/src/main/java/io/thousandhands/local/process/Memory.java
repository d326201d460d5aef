package io.thousandhands.local.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** What processes hold of the machine's memory. */
public final class Memory {
    private Memory() {}

    /** In megabytes, memory shared among processes counted once; nothing where the system does not tell. */
    public static OptionalLong megabytes(ProcessHandle process, boolean withChildren) {
        var others = withChildren ? process.descendants() : Stream.<ProcessHandle>empty();
        var kilobytes = Stream.concat(Stream.of(process), others)
                .mapToLong(Memory::kilobytes)
                .sum();
        return kilobytes == 0 ? OptionalLong.empty() : OptionalLong.of(kilobytes / 1024);
    }

    /** Linux divides shared pages among their users (Pss). */
    private static long kilobytes(ProcessHandle process) {
        try (var lines = Files.lines(Path.of("/proc/" + process.pid() + "/smaps_rollup"))) {
            return lines.filter(line -> line.startsWith("Pss:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst()
                    .orElse(0);
        } catch (IOException | RuntimeException goneOrUntold) {
            return 0;
        }
    }
}
