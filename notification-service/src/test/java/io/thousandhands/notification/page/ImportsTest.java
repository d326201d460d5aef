package io.thousandhands.notification.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Nothing bundles the inbox, so nobody else sees before a browser does that a file imports what is not there. */
class ImportsTest {
    /** The sources, because files that were removed linger among what is built. */
    private static final Path APP = Path.of("src/main/resources/META-INF/resources/app");

    private static final Pattern RELATIVE = Pattern.compile("(?:from|import)\\s*\\(?\\s*['\"](\\.\\.?/[^'\"]+)['\"]");

    @Test
    void everyFileThatAnotherImportsIsThere() throws IOException {
        try (Stream<Path> files = Files.walk(APP)) {
            List<Path> imported = files.filter(file -> file.toString().endsWith(".js"))
                    .flatMap(ImportsTest::importsOf)
                    .toList();

            assertThat(imported).hasSizeGreaterThan(100).allSatisfy(file -> assertThat(file)
                    .isRegularFile());
        }
    }

    private static Stream<Path> importsOf(Path file) {
        try {
            return RELATIVE.matcher(Files.readString(file)).results().map((MatchResult found) -> file.resolveSibling(
                            found.group(1))
                    .normalize());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
