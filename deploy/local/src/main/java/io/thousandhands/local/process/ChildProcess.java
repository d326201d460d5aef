package io.thousandhands.local.process;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A JVM that the launcher starts: it writes a log, and a pid file by which a later start finds it.
 *
 * @param name of the part
 * @param dataFolder absolute; stands in the command, by which the process is known to be ours
 * @param log where its output is appended
 * @param environment what is set besides the launcher's own
 * @param arguments of {@code java}, such as {@code -jar} and what follows
 */
public record ChildProcess(
        String name, Path dataFolder, Path log, Map<String, String> environment, List<String> arguments)
        implements Starter {
    /** Small heaps and the collector with the smallest footprint; who is out of memory is started again. */
    private static final List<String> SMALL = List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:+ExitOnOutOfMemoryError");

    @Override
    public ProcessHandle start() throws IOException {
        Files.createDirectories(log.getParent());
        var builder =
                new ProcessBuilder(command()).redirectErrorStream(true).redirectOutput(Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        var process = builder.start().toHandle();
        new PidFiles(dataFolder).write(name, process);
        return process;
    }

    private List<String> command() {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        // First, because some systems show only the beginning of a command.
        command.add(PidFiles.mark(dataFolder));
        command.addAll(SMALL);
        command.addAll(arguments);
        return command;
    }
}
