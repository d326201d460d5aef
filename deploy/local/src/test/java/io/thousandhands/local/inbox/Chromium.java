package io.thousandhands.local.inbox;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** The machine's own Chromium, or else one that Playwright fetches. It talks to nobody but the stack. */
final class Chromium implements AutoCloseable {
    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");
    private static final List<String> QUIET = List.of(
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private static final double PATIENCE_MILLIS = 20_000;

    private final Playwright playwright;
    private final Browser browser;

    Chromium() {
        var own = executable();
        var options = new BrowserType.LaunchOptions().setArgs(QUIET).setChromiumSandbox(mayHaveSandbox());
        own.ifPresent(options::setExecutablePath);
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
        playwright = Playwright.create(new Playwright.CreateOptions()
                .setEnv(own.isPresent() ? Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1") : Map.of()));
        browser = playwright.chromium().launch(options);
    }

    Browser browser() {
        return browser;
    }

    /** Chromium starts in none as root. */
    private static boolean mayHaveSandbox() {
        return !Objects.equals(System.getProperty("user.name"), "root") && System.getenv("CI") == null;
    }

    private static Optional<Path> executable() {
        var named = Optional.ofNullable(System.getenv("BROWSER")).stream();
        var folders = List.of(System.getenv("PATH").split(":"));
        return Stream.concat(named, NAMES.stream())
                .flatMap(name -> folders.stream().map(folder -> Path.of(folder).resolve(name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
