package io.thousandhands.local.inbox;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import io.thousandhands.local.SharedStack;
import io.thousandhands.local.inbox.Person.Role;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Customers of an old system come by a file, which the browser reads and sends row by row. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ImportIT {
    private Chromium chromium;
    private Window window;

    @BeforeAll
    void start() {
        var running = System.getProperty("stack");
        var baseUrl = running == null ? SharedStack.get().baseUrl() : running;
        chromium = new Chromium();
        window = Window.open(chromium.browser(), baseUrl, Person.somebody(Role.ADMIN), "/set-up/import");
    }

    @AfterAll
    void stop() {
        window.close();
        chromium.close();
    }

    @Test
    void aFileIsUnderstoodWhatCannotBeTakenIsSaidWithItsReasonAndTheSameFileAgainChangesNothing() {
        var number = UUID.randomUUID().toString().substring(0, 8);
        var file = """
                Kundennr;Firma;Ansprechpartner;E-Mail;Kunde seit;Umsatz
                %1$s-1;Bäckerei Huber GmbH;Ida Huber;ida@huber.example;05.03.2024;12.500,50
                %1$s-2;;Jonas Vogel;jonas@vogel.example;;
                %1$s-3;Adler AG;Eva Adler;eva@adler.example;31.02.2024;
                %1$s-4;Amsel OHG;Uli Amsel;nobody@;;
                """.formatted(number);

        send(file);

        assertThat(count("created")).isEqualTo("2");
        assertThat(count("refused")).isEqualTo("2");
        assertThat(window.text("“31.02.2024” cannot be read")).isVisible();
        assertThat(window.text("Contact: e-mail: must be an e-mail address")).isVisible();

        send(file);

        assertThat(count("unchanged")).isEqualTo("2");
        assertThat(count("created")).isEqualTo("0");
    }

    /** In the code page that spreadsheets write where nobody asks for another. */
    private void send(String file) {
        window.go("/set-up/import");
        window.page()
                .locator("input[type=file]")
                .setInputFiles(new FilePayload("kunden.csv", "text/csv", file.getBytes(StandardCharsets.ISO_8859_1)));
        window.button("Send 3 rows").click();
        assertThat(window.text("Sent 4 of 4")).isVisible();
    }

    private String count(String kind) {
        return window.page().locator("th-import-result ." + kind + " dd").innerText();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "dayIn      | 05.03.2024 | de                 | 2024-03-05",
                "dayIn      | 3/5/2024   | us                 | 2024-03-05",
                "dayIn      | 5/3/24     | uk                 | 2024-03-05",
                "dayIn      | 2024-3-5   | us                 | 2024-03-05",
                "dayIn      | 29.02.2023 | de                 | unreadable",
                "birthdayIn | 29.02.     | de                 | --02-29",
                "birthdayIn | 04/15      | us                 | --04-15",
                "amountIn   | 1.234,56 € | de                 | 1234.56",
                "amountIn   | 12.5       | de                 | 12.5",
                "amountIn   | $12,500.00 | us                 | 12500",
                "amountIn   | n/a        | us                 | unreadable",
                "noonOf     | 2026-03-29 | Europe/Berlin      | 2026-03-29T10:00:00.000Z",
                "noonOf     | 2026-06-01 | Pacific/Kiritimati | 2026-05-31T22:00:00.000Z"
            })
    void aCellIsReadAsPeopleWriteIt(String rule, String cell, String how, String expected) {
        var script = """
                async ([rule, cell, how]) => {
                  const values = await import('/app/lib/import/values.js');
                  return String(values[rule](cell, how) ?? 'unreadable');
                }
                """;

        var read = window.page().evaluate(script, List.of(rule, cell, how));

        assertThat(read).isEqualTo(expected);
    }
}
