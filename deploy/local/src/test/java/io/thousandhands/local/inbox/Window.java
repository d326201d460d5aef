package io.thousandhands.local.inbox;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A window of the browser, with cookies of its own, in which somebody has logged in. */
final class Window implements AutoCloseable {
    private static final double PATIENCE_MILLIS = 20_000;

    private final String baseUrl;
    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();

    private Window(String baseUrl, BrowserContext context) {
        this.baseUrl = baseUrl;
        this.context = context;
        context.setDefaultTimeout(PATIENCE_MILLIS);
        page = context.newPage();
        page.onPageError(complaints::add);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text() + " " + message.location());
            }
        });
    }

    /** Opens a page of the inbox as somebody who has to log in for it. */
    static Window open(Browser browser, String baseUrl, Person person, String path) {
        var options = new Browser.NewContextOptions()
                .setLocale("en-GB")
                .setReducedMotion(ReducedMotion.REDUCE)
                .setViewportSize(1440, 900);
        var window = new Window(baseUrl, browser.newContext(options));
        window.page.navigate(baseUrl + path);
        window.logIn(person);
        return window;
    }

    /** At the issuer's page, which leads back to where they were. */
    void logIn(Person person) {
        page.getByText("Somebody else").click();
        var form = page.locator("details form");
        form.locator("input[name=username]").fill(person.username());
        form.locator("input[name=claims]").fill(person.claims());
        form.getByRole(AriaRole.BUTTON).click();
        page.waitForURL(url -> url.startsWith(baseUrl + "/"));
        shown();
    }

    void go(String path) {
        page.navigate(baseUrl + path);
        shown();
    }

    private void shown() {
        assertThat(heading()).isVisible();
        assertThat(page.locator("th-skeleton:visible")).hasCount(0);
    }

    Page page() {
        return page;
    }

    BrowserContext context() {
        return context;
    }

    Locator heading() {
        return page.locator("th-shell main h1");
    }

    Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    /** A customer's card on the page Today. */
    Locator card(String customer) {
        return page.getByRole(
                AriaRole.ARTICLE, new Page.GetByRoleOptions().setName(customer).setExact(true));
    }

    /** What unfolds a customer's card; none if it is unfolded. */
    Locator foldedCard(String customer) {
        return page.locator("th-nudge-card:not([open]) .head").filter(new Locator.FilterOptions().setHasText(customer));
    }

    Locator dialog() {
        return page.locator("dialog[open]");
    }

    Locator text(String text) {
        return page.getByText(text);
    }

    /** The addresses in the main navigation. */
    List<String> places() {
        return page.locator("th-shell header nav a").all().stream()
                .map(link -> link.getAttribute("href"))
                .toList();
    }

    Window phone() {
        page.setViewportSize(390, 844);
        return this;
    }

    Window desktop() {
        page.setViewportSize(1440, 900);
        return this;
    }

    Window in(ColorScheme scheme) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        return this;
    }

    /** What is wrong for those who do not see, hear or point as most do; empty: axe finds nothing. */
    List<String> barriers() {
        return new AxeBuilder(page)
                .analyze().getViolations().stream().map(Window::told).toList();
    }

    private static String told(Rule rule) {
        return rule.getId() + ": " + rule.getHelp() + " "
                + rule.getNodes().stream().map(node -> node.getHtml()).toList();
    }

    /** What the browser's console complained of so far. */
    List<String> complaints() {
        return complaints;
    }

    /** For {@code -Dpictures=<folder>}. */
    void picture(String name) {
        var folder = System.getProperty("pictures");
        if (folder != null) {
            page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of(folder, name + ".png")));
        }
    }

    @Override
    public void close() {
        context.close();
    }
}
