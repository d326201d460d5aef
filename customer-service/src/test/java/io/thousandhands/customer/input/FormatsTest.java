package io.thousandhands.customer.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormatsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ada@example.com",
                "o'brien+sales@mail.example.co.uk",
                "jörg@example.de",
                "a@xn--bcher-kva.example",
                "用户@例子.广告"
            })
    void anEmailAddressIsTaken(String address) {
        assertThat(findings(Emails::optional, address)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "ada",
                "ada@",
                "@example.com",
                "ada@example",
                "a da@example.com",
                "ada@@example.com",
                "ada@-example.com",
                ".ada@example.com",
                "a..da@example.com",
                "ada@example.com\nbcc: x@y.z",
                "ada@exam\u0000ple.com",
                "<ada@example.com>"
            })
    void whatIsNoEmailAddressIsRefused(String address) {
        assertThat(findings(Emails::optional, address)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+12125550100",
                "+1 (212) 555-0100",
                "0170/1234567",
                "911",
                "+44 20 7946 0000 ext. 12",
                "212.555.0100x7"
            })
    void aPhoneNumberIsTakenAsGiven(String number) {
        assertThat(read(Phones::optional, number, new Findings())).isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12", "+", "call me", "+1234567890123456", "１２３４", "212-555-0100\u202e", "--- --- ---"})
    void whatIsNoPhoneNumberIsRefused(String number) {
        assertThat(findings(Phones::optional, number)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1980-12-10", "--12-10", "--02-29", "2000-02-29", "2026-03-01"})
    void aBirthdayIsTaken(String birthday) {
        assertThat(findings(FormatsTest::birthday, birthday)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1980-2-1",
                "2001-02-29",
                "--02-30",
                "--13-01",
                "1899-12-31",
                "2026-03-02",
                "12/10/1980",
                "+12026-01-01"
            })
    void whatIsNoBirthdayIsRefused(String birthday) {
        assertThat(findings(FormatsTest::birthday, birthday)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"America/New_York", "Europe/Berlin", "UTC"})
    void aZoneIsTaken(String zone) {
        assertThat(findings(TimeZones::optional, zone)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "+02:00", "Mars/Olympus", "america/new_york"})
    void whatIsNoZoneIsRefused(String zone) {
        assertThat(findings(TimeZones::optional, zone)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2026-03-01", "2026-03-01T09:30:00", "1772357400", "yesterday"})
    void whatIsNoInstantIsRefused(String instant) {
        assertThat(findings(Instants::optional, instant)).hasSize(1);
    }

    @Property
    void anInstantIsKeptToTheMillisecondWhateverItsOffset(@ForAll("instants") String instant) {
        assertThat(read(Instants::optional, instant, new Findings())).hasToString("2026-03-01T09:30:00.123Z");
    }

    @Provide
    Arbitrary<String> instants() {
        return Arbitraries.of(
                "2026-03-01T09:30:00.123Z",
                "2026-03-01T09:30:00.1239999Z",
                "2026-03-01T10:30:00.123+01:00",
                "2026-02-28T21:30:00.123-12:00");
    }

    /** Whatever is sent, it is either taken as text or found wrong; nothing is thrown, and nothing unprintable kept. */
    @Property
    void anyTextIsTakenOrFoundWrong(@ForAll String text) {
        Findings findings = new Findings();
        String taken = Texts.optional(members(text, findings), "it", 50);
        assertThat(taken == null).isEqualTo(!findings.isEmpty());
        if (taken != null) {
            assertThat(taken.chars()).noneMatch(Character::isISOControl);
            assertThat(taken).isEqualTo(taken.strip()).isNotEmpty();
        }
    }

    private static @Nullable String birthday(Members members, String name) {
        return Birthdays.optional(members, name, TODAY);
    }

    private static <T> List<String> findings(BiFunction<Members, String, @Nullable T> rule, String value) {
        Findings findings = new Findings();
        T taken = read(rule, value, findings);
        List<String> pointers = new ArrayList<>();
        try {
            findings.throwIfAny();
            assertThat(taken).isNotNull();
        } catch (RefusedException e) {
            assertThat(taken).isNull();
            ((Refusal.Invalid) e.refusal()).violations().forEach(violation -> pointers.add(violation.pointer()));
        }
        return pointers;
    }

    private static <T> @Nullable T read(
            BiFunction<Members, String, @Nullable T> rule, String value, Findings findings) {
        return rule.apply(members(value, findings), "it");
    }

    private static Members members(String value, Findings findings) {
        return Members.of(Map.of("it", value), findings);
    }
}
