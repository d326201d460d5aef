package io.thousandhands.local;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** A checkout in which each service's jar is a {@link StandIn}. */
final class StandInHome {
    private static final String CLASS_FILE = StandIn.class.getName().replace('.', '/') + ".class";

    private StandInHome() {}

    static Path in(Path folder) throws IOException {
        for (Service service : Service.all()) {
            writeJar(service.jar(folder));
        }
        return folder;
    }

    private static void writeJar(Path jar) throws IOException {
        Files.createDirectories(jar.getParent());
        try (var out = new JarOutputStream(Files.newOutputStream(jar), manifest());
                InputStream code = StandIn.class.getClassLoader().getResourceAsStream(CLASS_FILE)) {
            out.putNextEntry(new JarEntry(CLASS_FILE));
            Objects.requireNonNull(code).transferTo(out);
        }
    }

    private static Manifest manifest() {
        var manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, StandIn.class.getName());
        return manifest;
    }
}
