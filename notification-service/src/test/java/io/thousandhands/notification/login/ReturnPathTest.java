package io.thousandhands.notification.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReturnPathTest {
    private static final URI HERE = URI.create("https://hands.example/login");

    @ParameterizedTest
    @ValueSource(strings = {"/", "/today", "/customers/7?tab=facts", "/set-up/reps#new", "/loginless", "/find?q=a%20b"})
    void aPageOfOursIsReturnedTo(String wish) {
        assertThat(ReturnPath.of(wish)).isEqualTo(wish);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "today",
                "https://evil.example/",
                "//evil.example",
                "///evil.example",
                "/\\evil.example",
                "\\\\evil.example",
                "/\t/evil.example",
                "/\n/evil.example",
                "/.//evil.example",
                "/x/..//evil.example",
                "javascript:alert(1)",
                "/login",
                "/login?return=/",
                "/logout",
                "/logged-out",
                "/api/nudges"
            })
    void everythingElseIsReturnedToTheBeginning(String wish) {
        assertThat(ReturnPath.of(wish)).isEqualTo(ReturnPath.HOME);
    }

    @Property
    void nobodyIsEverSentElsewhere(
            @ForAll
                    @StringLength(max = 12)
                    @Chars({'/', '\\', '.', ':', '@', '?', '#', '\t', '\n', ' ', '%', '0'})
                    @CharRange(from = 'a', to = 'e')
                    String wish) {
        assertThat(HERE.resolve(ReturnPath.of(wish)).getHost()).isEqualTo("hands.example");
        assertThat(ReturnPath.of(wish)).startsWith("/").doesNotStartWith("//");
    }
}
