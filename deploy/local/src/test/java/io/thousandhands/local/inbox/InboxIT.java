package io.thousandhands.local.inbox;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import io.thousandhands.local.SharedStack;
import io.thousandhands.local.client.FrontDoor;
import io.thousandhands.local.inbox.Person.Role;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The rep's morning, in a browser. {@code -Dpictures=<folder>} keeps pictures of all pages, {@code
 * -Dstack=http://localhost:8080} looks at a stack that runs already.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InboxIT {
    private static final List<String> SET_UP =
            List.of("import", "unmatched", "reps", "policies", "kinds", "adapters", "webhooks");

    private String baseUrl;
    private Office office;
    private Chromium chromium;

    @BeforeAll
    void start() {
        var running = System.getProperty("stack");
        baseUrl = running == null ? SharedStack.get().baseUrl() : running;
        office = new Office(FrontDoor.open(baseUrl, "demo-admin"));
        chromium = new Chromium();
    }

    @AfterAll
    void stop() {
        chromium.close();
    }

    private Window open(Role role, String path) {
        return Window.open(chromium.browser(), baseUrl, office.person(role), path);
    }

    @Test
    void aSlipAppearsByItselfIsLoggedByOneClickAndDisappearsInTheOtherWindowToo() {
        try (var window = open(Role.REP, "/today");
                var other = open(Role.REP, "/today")) {
            var customer = office.silentCustomer("Live");
            assertThat(window.card(customer.name())).isVisible();
            assertThat(other.card(customer.name())).isVisible();

            logged(window, customer.name(), "Reached");

            assertThat(window.card(customer.name())).hasCount(0);
            assertThat(other.card(customer.name())).hasCount(0);
            patiently(() -> assertThat(office.kinds(customer)).containsExactly("call"));
            assertThat(window.complaints()).isEmpty();
        }
    }

    /** On the customer's card. */
    private static void logged(Window window, String customer, String what) {
        unfolded(window, customer);
        chip(window, customer, what).click();
    }

    private static void unfolded(Window window, String customer) {
        assertThat(window.card(customer)).isVisible();
        var folded = window.foldedCard(customer);
        if (folded.count() > 0) {
            folded.click();
        }
        assertThat(window.card(customer).getByText("Bob of " + customer).first())
                .isVisible();
    }

    private static Locator chip(Window window, String customer, String what) {
        var named = new Locator.GetByRoleOptions().setName(Pattern.compile("^" + what));
        return window.card(customer).getByRole(AriaRole.BUTTON, named);
    }

    @Test
    void aTouchLoggedWithoutANetworkIsSentOnceWhenItIsBack() {
        var customer = office.silentCustomer("Tunnel");
        try (var window = open(Role.REP, "/today")) {
            unfolded(window, customer.name());
            window.context().setOffline(true);
            chip(window, customer.name(), "E-mail").click();
            assertThat(window.text("It is sent as soon as the network is back")).isVisible();
            assertThat(window.card(customer.name())).hasCount(0);
            assertThat(office.kinds(customer)).isEmpty();

            window.context().setOffline(false);

            patiently(() -> assertThat(office.kinds(customer)).containsExactly("email"));
            assertThat(window.text("1 waits to be sent")).hasCount(0);
            assertThat(window.card(customer.name())).hasCount(0);
            assertThat(office.kinds(customer)).containsExactly("email");
        }
    }

    @Test
    void whoeverEditsWhatSomebodyElseHasChangedIsShownBothAndChooses() {
        var customer = office.customerInSight("Conflict");
        try (var one = open(Role.REP, "/customers/" + customer.id());
                var other = open(Role.MANAGER, "/customers/" + customer.id())) {
            rename(one, "First Ltd");
            assertThat(one.heading()).containsText("First Ltd");

            rename(other, "Second Ltd");

            assertThat(other.text("Somebody changed this while you did")).isVisible();
            assertThat(other.button("Theirs: First Ltd")).isVisible();
            other.button("Mine: Second Ltd").click();
            assertThat(other.heading()).containsText("Second Ltd");
        }
    }

    private static void rename(Window window, String name) {
        window.button("Edit: Name").click();
        var fact = window.page().locator("th-customer-fact[label=Name]");
        fact.locator("input").fill(name);
        fact.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Save"))
                .click();
    }

    @Test
    void aSessionThatHasEndedLeadsToTheLoginAndBackAndWhatWasLoggedMeanwhileIsSentThen() {
        var customer = office.silentCustomer("Overnight");
        try (var window = open(Role.REP, "/today")) {
            assertThat(window.card(customer.name())).isVisible();
            unfolded(window, customer.name());
            window.context().clearCookies();

            chip(window, customer.name(), "Voicemail").click();
            window.logIn(office.person(Role.REP));

            assertThat(window.page()).hasURL(baseUrl + "/today");
            patiently(() -> assertThat(office.kinds(customer)).containsExactly("voicemail"));
        }
    }

    @Test
    void whoSignsInAndIsNobodysRepIsToldWhatAnAdministratorNeedsToKnow() {
        var newcomer = Person.somebody(Role.REP);
        try (var window = Window.open(chromium.browser(), baseUrl, newcomer, "/")) {
            assertThat(window.text("You are signed in, and nobody here yet")).isVisible();
            assertThat(window.page().getByLabel("Subject")).hasValue(newcomer.username());
            assertThat(window.page().getByLabel("Issuer")).hasValue(office.issuer());
            assertThat(barriers(window, "newcomer")).isEmpty();

            office.hire(newcomer);

            patiently(() -> {
                window.button("Look again").click();
                assertThat(window.page().locator("th-page-today")).isVisible();
            });
            assertThat(window.complaints()).isEmpty();
        }
    }

    @Test
    void whoHasNothingToDoIsToldSo() {
        try (var window = open(Role.MANAGER, "/today?whose=mine")) {
            assertThat(window.text("All your customers have heard from you")).isVisible();
            window.picture("empty-today");
        }
    }

    @Test
    void aPageThatCannotBeLoadedSaysSoAndComesWhenItIsTriedAgain() {
        try (var window = open(Role.REP, "/today")) {
            window.context().route("**/app/pages/find.js", route -> route.abort());
            window.page()
                    .getByRole(AriaRole.LINK)
                    .filter(new Locator.FilterOptions().setHasText("Find"))
                    .click();
            assertThat(window.text("This page could not be loaded")).isVisible();
            window.picture("broken");
            window.context().unroute("**/app/pages/find.js");

            window.button("Try again").click();

            assertThat(window.page().getByRole(AriaRole.SEARCHBOX)).isVisible();
        }
    }

    @Test
    void theKeyboardAloneDoesAndWhatItOpensAxeFindsNothingIn() {
        var customer = office.silentCustomer("Keyed");
        try (var window = open(Role.REP, "/today")) {
            assertThat(window.card(customer.name())).isVisible();
            var barriers = new ArrayList<String>();
            for (var key : List.of("?", "8", "d")) {
                window.page().keyboard().press(key);
                assertThat(window.dialog()).isVisible();
                barriers.addAll(window.barriers());
                window.page().keyboard().press("Escape");
                assertThat(window.dialog()).hasCount(0);
            }
            var next = window.page().title();

            window.page().keyboard().press("1");

            assertThat(window.page()).not().hasTitle(next);
            assertThat(window.button("Undo")).isVisible();
            assertThat(barriers).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void everyPageOfEverybodyWorksWithoutComplaintAndAxeFindsNothing(Role role) {
        var customer = office.customerInSight("Walked by " + role);
        office.silentCustomer("Awaited by " + role);
        try (var window = open(role, "/")) {
            var barriers = new LinkedHashMap<String, List<String>>();

            for (var path : paths(window, role, customer.id())) {
                window.go(path);
                barriers.putAll(barriers(window, role + path.replace(customer.id(), "id")));
            }

            assertThat(barriers).isEmpty();
            assertThat(window.complaints()).isEmpty();
            assertThat(window.page().locator("th-problem")).hasCount(0);
        }
    }

    private static List<String> paths(Window window, Role role, String customer) {
        var paths = new ArrayList<>(window.places());
        paths.add("/customers/" + customer);
        if (role == Role.ADMIN) {
            SET_UP.forEach(part -> paths.add("/set-up/" + part));
        }
        return paths;
    }

    /** Wide and light, narrow and dark. */
    private static Map<String, List<String>> barriers(Window window, String name) {
        var barriers = new LinkedHashMap<String, List<String>>();
        barriers.put(name + " light", window.desktop().in(ColorScheme.LIGHT).barriers());
        window.picture(name.replace('/', '-') + "-desktop-light");
        barriers.put(name + " dark", window.phone().in(ColorScheme.DARK).barriers());
        window.picture(name.replace('/', '-') + "-phone-dark");
        barriers.values().removeIf(List::isEmpty);
        return barriers;
    }

    private static void patiently(org.awaitility.core.ThrowingRunnable holds) {
        await().atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(200))
                .untilAsserted(holds);
    }
}
