package io.thousandhands.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;

/** A key of the data folder's own, made at the first start and kept with the data that it seals. */
final class Secret {
    private static final int BYTES = 32;

    private Secret() {}

    /** 32 random bytes in base64, the same at each start. */
    static String of(Path dataFolder, String name) {
        try {
            var file = dataFolder.resolve(name);
            if (!Files.exists(file)) {
                Files.createDirectories(dataFolder);
                Files.writeString(file, random());
            }
            return Files.readString(file);
        } catch (IOException broken) {
            throw new UncheckedIOException("The key cannot be kept: " + name, broken);
        }
    }

    private static String random() {
        var bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }
}
