package io.thousandhands.platform.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The issuer's page: one button for each person it knows, and a field for any other name. */
final class LoginPage {
    private LoginPage() {}

    /** @return the file that the server behind shows; null, its own page, if nobody is known */
    static @Nullable String of(List<Issuer.User> users) {
        if (users.isEmpty()) {
            return null;
        }
        try {
            var file = Files.createTempFile("thousand-hands-login", ".html");
            file.toFile().deleteOnExit();
            return write(file, users).toString();
        } catch (IOException noSpace) {
            throw new UncheckedIOException(noSpace);
        }
    }

    private static Path write(Path file, List<Issuer.User> users) throws IOException {
        try (InputStream template = Objects.requireNonNull(LoginPage.class.getResourceAsStream("login.html"))) {
            var buttons = users.stream().map(LoginPage::button).collect(Collectors.joining("\n"));
            return Files.writeString(file, new String(template.readAllBytes(), UTF_8).replace("{people}", buttons));
        }
    }

    private static String button(Issuer.User user) {
        return "<button name=\"username\" value=\"%s\"><b>%s</b> %s</button>"
                .formatted(
                        user.username(),
                        user.claims().getOrDefault("name", user.username()),
                        user.claims().getOrDefault("roles", "").toString().replaceAll("[\\[\\]]", ""));
    }
}
