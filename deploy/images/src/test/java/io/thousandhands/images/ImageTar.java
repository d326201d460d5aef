package io.thousandhands.images;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/**
 * What a tar says to whoever loads it.
 *
 * @param config the image's configuration
 * @param layers the files of each layer, the lowest first
 */
record ImageTar(JsonNode config, List<List<String>> layers) {
    private static final ObjectMapper JSON = new ObjectMapper();

    static ImageTar read(Path tar) throws IOException {
        var files = files(Files.newInputStream(tar));
        var manifest = JSON.readTree(files.get("manifest.json")).get(0);
        var layers = new ArrayList<List<String>>();
        for (var layer : manifest.get("Layers")) {
            layers.add(names(bytes(files, layer.asText())));
        }
        return new ImageTar(JSON.readTree(bytes(files, manifest.get("Config").asText())), layers);
    }

    private static byte[] bytes(Map<String, byte[]> files, String name) {
        return Objects.requireNonNull(files.get(name));
    }

    private static List<String> names(byte[] layer) throws IOException {
        return List.copyOf(
                files(new GZIPInputStream(new ByteArrayInputStream(layer))).keySet());
    }

    private static Map<String, byte[]> files(InputStream from) throws IOException {
        var files = new HashMap<String, byte[]>();
        try (var tar = new TarArchiveInputStream(from)) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                files.put(entry.getName(), tar.readAllBytes());
            }
        }
        return files;
    }
}
