package io.thousandhands.local.endtoend;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The commands of a page of the docs, run as a reader pastes them: in their order, in one shell, from the checkout. */
final class PrintedCommands {
    private static final String PRINTED = "http://localhost:8080";
    private static final int PATIENCE_SECONDS = 120;

    private PrintedCommands() {}

    /**
     * Runs every block of the page that is fenced.
     *
     * @param folder an empty one, in which the checkout seems to lie
     * @param baseUrl of the stack that takes the place of the printed one
     * @return what the commands print, and what the shell says
     * @throws IllegalStateException with all that, if one of them fails
     */
    static String run(Path home, String page, Path folder, String baseUrl) throws IOException, InterruptedException {
        for (var part : List.of("deploy", "docs")) {
            Files.createSymbolicLink(folder.resolve(part), home.resolve(part));
        }
        var script = Files.writeString(
                folder.resolve("printed.sh"),
                "set -eo pipefail\n"
                        + String.join("\n", blocks(home.resolve(page))).replace(PRINTED, baseUrl));
        var output = folder.resolve("output");
        var shell = new ProcessBuilder("bash", script.toString())
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        shell.environment().put("BASE", baseUrl);
        var process = shell.start();
        boolean over = process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
        process.destroyForcibly();
        var said = Files.readString(output);
        if (!over || process.exitValue() != 0) {
            throw new IllegalStateException("A printed command fails:\n" + said);
        }
        return said;
    }

    static void assumeThatTheirProgramsAreHere() {
        assumeTrue(Files.isExecutable(Path.of("/bin/bash")), "NOT TESTED: the commands of the docs, for lack of bash");
    }

    /** Blocks may be indented, as within a list. */
    private static List<String> blocks(Path page) throws IOException {
        var lines = new ArrayList<String>();
        String indentation = null;
        for (var line : Files.readAllLines(page)) {
            var text = line.strip();
            if (text.equals("```")) {
                indentation = indentation == null ? line.substring(0, line.indexOf('`')) : null;
            } else if (indentation != null) {
                lines.add(line.startsWith(indentation) ? line.substring(indentation.length()) : line);
            }
        }
        return lines;
    }
}
