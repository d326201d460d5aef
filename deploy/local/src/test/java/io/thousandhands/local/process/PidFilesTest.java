package io.thousandhands.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PidFilesTest {
    @Test
    void whatAKilledLauncherLeftIsEnded(@TempDir Path data) throws Exception {
        var left = child(data).start();

        assertThat(new PidFiles(data).endLeftOvers()).containsExactly("waiter");
        assertThat(left.isAlive()).isFalse();
        assertThat(new PidFiles(data).endLeftOvers()).isEmpty();
    }

    @Test
    void aProcessThatGotTheSameIdSinceIsLeftAlone(@TempDir Path data) throws Exception {
        var somebodyElse = new ProcessBuilder("sleep", "60").start().toHandle();
        new PidFiles(data).write("waiter", somebodyElse);

        assertThat(new PidFiles(data).endLeftOvers()).isEmpty();
        assertThat(somebodyElse.isAlive()).isTrue();
        somebodyElse.destroyForcibly();
    }

    @Test
    void theProcessOfAnotherFolderIsLeftAlone(@TempDir Path data) throws Exception {
        var others = child(data.resolve("other")).start();
        new PidFiles(data).write("waiter", others);

        assertThat(new PidFiles(data).endLeftOvers()).isEmpty();
        assertThat(others.isAlive()).isTrue();
        others.destroyForcibly();
    }

    @Test
    void aFileThatWasCutOffIsNobody(@TempDir Path data) throws IOException {
        Files.writeString(Files.createDirectories(data.resolve("run")).resolve("waiter"), "");

        assertThat(new PidFiles(data).endLeftOvers()).isEmpty();
    }

    private static ChildProcess child(Path data) {
        var arguments = List.of("-cp", System.getProperty("java.class.path"), Waiter.class.getName());
        return new ChildProcess("waiter", data, data.resolve("waiter.log"), Map.of(), arguments);
    }
}
