package io.thousandhands.benchmarks.parts;

import io.thousandhands.benchmarks.Quiet;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The tests' workbench, opened when first asked for, which ends with the JVM. */
public final class OneWorkbench {
    private static final Path BUILD = Path.of("target", "tests").toAbsolutePath();
    private static @Nullable Workbench workbench;

    public static synchronized Workbench get() throws InterruptedException {
        if (workbench == null) {
            Quiet.libraries();
            workbench = Workbench.open(BUILD, line -> {});
        }
        return workbench;
    }

    private OneWorkbench() {}
}
