package io.thousandhands.images;

import com.google.cloud.tools.jib.api.buildplan.AbsoluteUnixPath;
import com.google.cloud.tools.jib.api.buildplan.FileEntriesLayer;
import com.google.cloud.tools.jib.api.buildplan.FilePermissions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** The files of a service in layers: what changes seldom comes first, so that an update carries little. */
final class Layers {
    /** Where everything lies; also the working directory. */
    static final AbsoluteUnixPath HOME = AbsoluteUnixPath.get("/app");

    /** The classes as the JVM had them at the end of a training run. */
    static final String ARCHIVE = "app.aot";

    private static final String OURS = "io.thousandhands.";

    private Layers() {}

    /**
     * The layers of a service.
     *
     * @param app the folder that Quarkus made, in which {@code quarkus-run.jar} lies
     * @param sbom the list of what is in it; CycloneDX
     */
    static List<FileEntriesLayer> of(Path app, Path sbom) throws IOException {
        var layers = new ArrayList<FileEntriesLayer>();
        layers.add(layer("libraries", app, Layers::isLibrary));
        layers.add(layer("service", app, file -> !isLibrary(file) && !isArchive(file)));
        layers.add(FileEntriesLayer.builder()
                .setName("sbom")
                .addEntry(sbom, HOME.resolve("sbom.cdx.json"))
                .build());
        if (Files.exists(app.resolve(ARCHIVE))) {
            layers.add(layer("archive", app, Layers::isArchive));
        }
        return layers;
    }

    private static boolean isLibrary(Path file) {
        return file.startsWith("lib") && !file.getFileName().toString().startsWith(OURS);
    }

    private static boolean isArchive(Path file) {
        return file.getFileName().toString().equals(ARCHIVE);
    }

    private static FileEntriesLayer layer(String name, Path app, Predicate<Path> belongs) throws IOException {
        var layer = FileEntriesLayer.builder().setName(name);
        for (var file : below(app)) {
            var within = app.relativize(file);
            if (Files.isRegularFile(file) && belongs.test(within)) {
                layer.addEntry(file, HOME.resolve(within.toString()));
            }
        }
        return layer.build();
    }

    /** A whole file system, with what may be executed there. */
    static FileEntriesLayer tree(String name, Path root) throws IOException {
        var layer = FileEntriesLayer.builder().setName(name);
        for (var file : below(root)) {
            var permissions = FilePermissions.fromPosixFilePermissions(Files.getPosixFilePermissions(file));
            layer.addEntry(
                    file,
                    AbsoluteUnixPath.get("/").resolve(root.relativize(file).toString()),
                    permissions);
        }
        return layer.build();
    }

    private static List<Path> below(Path folder) throws IOException {
        try (var all = Files.walk(folder)) {
            return all.filter(each -> !each.equals(folder)).sorted().toList();
        }
    }
}
