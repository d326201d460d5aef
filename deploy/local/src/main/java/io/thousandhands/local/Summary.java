package io.thousandhands.local;

import io.thousandhands.local.access.Access;
import io.thousandhands.local.process.Memory;
import java.util.ArrayList;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/** What the launcher prints when all is up: where to look, and what it costs. */
final class Summary {
    private Summary() {}

    static String of(Settings settings, Map<String, Long> pids) {
        return """

                  Open     %1$s
                  Log in   as %4$s: a name is enough
                  The API  %1$s/api/docs/
                  Scripts  %1$s/local/stack.json
                  Logs     %2$s
                  Memory   %3$s
                  Ctrl-C stops everything; `make clean-data` forgets the data.
                """.formatted(settings.baseUrl(), settings.logs(), memory(pids), names());
    }

    private static String names() {
        return Access.everybody().stream()
                .map(person -> person.subject() + " (" + person.role() + ")")
                .collect(Collectors.joining(", "));
    }

    private static String memory(Map<String, Long> pids) {
        var lines = new ArrayList<String>();
        long total = megabytes(ProcessHandle.current().pid(), false);
        lines.add("launcher " + total + " MB");
        for (var part : pids.entrySet()) {
            long megabytes = megabytes(part.getValue(), true);
            lines.add(part.getKey() + " " + megabytes + " MB");
            total += megabytes;
        }
        return total == 0 ? "not told by this system" : String.join(", ", lines) + "; together " + total + " MB";
    }

    private static long megabytes(long pid, boolean withChildren) {
        return ProcessHandle.of(pid)
                .map(process -> Memory.megabytes(process, withChildren))
                .orElse(OptionalLong.empty())
                .orElse(0);
    }
}
