package io.thousandhands.notification.mail;

import static io.restassured.RestAssured.given;
import static io.thousandhands.notification.support.News.fading;
import static io.thousandhands.notification.support.News.named;
import static io.thousandhands.notification.support.News.nudgeOf;
import static io.thousandhands.notification.support.News.slipped;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.mailer.Mail;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.thousandhands.contracts.event.CadenceEvent;
import io.thousandhands.contracts.event.Recency;
import io.thousandhands.contracts.event.Rep;
import io.thousandhands.notification.attempt.Attempts;
import io.thousandhands.notification.mail.due.About;
import io.thousandhands.notification.mail.due.DueMail;
import io.thousandhands.notification.mail.due.MailId;
import io.thousandhands.notification.store.DeliverySpans;
import io.thousandhands.notification.support.ARep;
import io.thousandhands.notification.support.Log;
import io.thousandhands.notification.support.Mailbox;
import io.thousandhands.notification.support.Mailbox.Letter;
import io.thousandhands.notification.support.MovableClock;
import io.thousandhands.notification.support.News;
import io.thousandhands.notification.support.Service;
import io.thousandhands.platform.testing.TestStack;
import io.thousandhands.platform.topics.TopicNames;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** E-mails as a mail server takes them and a reader's program reads them. The sender's rounds are made by hand. */
@QuarkusTest
@WithTestResource(value = TestStack.class, initArgs = @ResourceArg(name = "service", value = "notification"))
class MailTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final String NASTY = "M\u00fcller & <b>S\u00f6hne</b>\r\nBcc: all@example.org";

    @Inject
    TopicNames topics;

    @Inject
    MovableClock clock;

    @Inject
    Digests digests;

    @Inject
    Sending sending;

    @Inject
    Readers readers;

    @Inject
    Mails mails;

    @Inject
    Recipients recipients;

    @Inject
    NudgeLetters nudgeLetters;

    @Inject
    LongGoneLetters longGoneLetters;

    @Inject
    Attempts attempts;

    @Inject
    MailServer server;

    @Inject
    DeliverySpans spans;

    @Inject
    MailConfig config;

    @ConfigProperty(name = "smtp.port")
    int smtpPort;

    private final ARep mara = ARep.named("Mara Lind");
    private final ARep anna = ARep.named("Anna \"<i>\" Berg").reportingTo(mara);
    private final UUID customer = UUID.randomUUID();
    private final UUID nudge = nudgeOf(customer, 1);

    private Log log;
    private Service service;

    @BeforeEach
    void aRepOnATuesdayMorning() {
        log = new Log(topics::of);
        service = new Service(RestAssured.port);
        clockAt(DayOfWeek.TUESDAY, LocalTime.of(7, 59));
        log.tell(mara.changed(1), anna.changed(1));
        service.awaitLogin(anna.token());
        digests.owe();
    }

    @AfterEach
    void close() {
        clock.reset();
        log.close();
    }

    @Test
    void aDigestSaysInTheRepsLanguageWhatIsOpenAndIsSafeToReadWhateverNamesSay() {
        prefer("{\"locale\": \"de\"}");
        anOpenNudge(NASTY);
        try (Mailbox mailbox = Mailbox.of(anna.email(), smtpPort)) {
            clock.moveBy(Duration.ofMinutes(12));
            digests.owe();
            sendAll();

            assertThat(mailbox.letters()).hasSize(1);
            Letter letter = mailbox.letters().get(0);
            assertThat(letter.subject()).isEqualTo("Ein Kunde sollte heute von Ihnen h\u00f6ren");
            assertThat(letter.text())
                    .startsWith("Guten Tag, Anna \"<i>\" Berg,")
                    .contains("M\u00fcller & <b>S\u00f6hne</b>", "Verschwindet am 1. Mai 2026 aus der Sicht.")
                    .contains("Bisher kein Kontakt.", "Erreicht: http://localhost:8080/links/1.");
            assertThat(letter.html())
                    .contains("<html lang=\"de\">", "M\u00fcller &amp; &lt;b&gt;S\u00f6hne&lt;/b&gt;")
                    .contains("Anna &quot;&lt;i&gt;&quot; Berg", "http://localhost:8080/customers/" + customer)
                    .doesNotContain("<b>", "<i>");
            assertThat(letter.header("Message-ID"))
                    .isEqualTo("<" + MailId.ofDay(About.DIGEST, anna.id(), today()) + "@localhost>");
            assertThat(letter.header("List-Unsubscribe")).matches("<http://localhost:8080/links/[A-Za-z0-9._-]+>");
            assertThat(letter.header("List-Unsubscribe-Post")).isEqualTo("List-Unsubscribe=One-Click");
            assertThat(letter.header("Auto-Submitted")).isEqualTo("auto-generated");
            assertThat(letter.header("From")).isEqualTo("Thousand Hands <nudges@example.org>");
        }
    }

    @Test
    void aNameWithALineBreakBeginsNoHeader() throws Exception {
        prefer("{\"mail\": {\"mode\": \"at_once\"}}");
        anOpenNudge(NASTY);
        try (Mailbox mailbox = Mailbox.of(anna.email(), smtpPort)) {
            sendAll();

            Letter letter = mailbox.letters().get(0);
            assertThat(letter.subject())
                    .isEqualTo("M\u00fcller & <b>S\u00f6hne</b> Bcc: all@example.org is fading from sight");
            assertThat(letter.message().getHeader("Bcc")).isNull();
        }
    }

    @Test
    void aDigestComesOnceAWorkingDayAndNotWhereThereIsNothingToSay() {
        try (Mailbox mailbox = Mailbox.of(anna.email(), smtpPort)) {
            aDayPasses();
            assertThat(mailbox.letters()).isEmpty();

            anOpenNudge("Harbour Bakery");
            aDayPasses();
            digests.owe();
            sendAll();
            assertThat(mailbox.letters()).hasSize(1);
            assertThat(mailbox.letters().get(0).subject()).isEqualTo("One customer to touch today");

            log.tell(anna.working(new Rep.WorkingHours(List.of(Rep.Day.MONDAY), "09:00", "17:00"))
                    .changed(2));
            awaitThatSheWorksOn(Set.of(DayOfWeek.MONDAY));
            aDayPasses();
            assertThat(mailbox.letters()).hasSize(1);
        }
    }

    @Test
    void whoWantsItAtOnceHearsOfWhatIsRaisedAndOfWhatBecomesUrgentAndOfNothingElse() {
        prefer("{\"mail\": {\"mode\": \"at_once\"}}");
        anOpenNudge("Harbour Bakery");
        try (Mailbox mailbox = Mailbox.of(anna.email(), smtpPort)) {
            sendAll();
            assertThat(mailbox.letters())
                    .extracting(Letter::subject)
                    .containsExactly("Harbour Bakery is fading from sight");

            log.tell(laterDeadline(2), slipped(customer, 3, 1));
            service.await(anna.token(), nudge, Map.of("urgency", "urgent"));
            sendAll();
            assertThat(mailbox.letters())
                    .extracting(Letter::subject)
                    .containsExactly("Harbour Bakery is fading from sight", "Harbour Bakery is out of sight");

            aDayPasses();
            assertThat(mailbox.letters()).hasSize(2);
        }
    }

    @Test
    void whatCouldNotBeSentIsTriedAgainAsTheSameEMail() {
        prefer("{\"mail\": {\"mode\": \"at_once\"}}");
        anOpenNudge("Harbour Bakery");
        sendAll();

        try (Mailbox mailbox = Mailbox.of(anna.email(), smtpPort)) {
            sendAll();
            assertThat(mailbox.letters()).isEmpty();
            clock.moveBy(Duration.ofMinutes(2));
            sendAll();
            assertThat(mailbox.letters()).hasSize(1);
            assertThat(mailbox.letters().get(0).header("Message-ID")).endsWith("@localhost>");
        }
        preferences().then().body("mail.failingSince", equalTo(null));
    }

    @Test
    void aLetterThatCannotBeWrittenIsTriedAgainAndHoldsUpNoOther() {
        prefer("{\"mail\": {\"mode\": \"at_once\"}}");
        UUID unwritten = UUID.randomUUID();
        mails.owe(List.of(
                new DueMail(unwritten, mara.id(), About.DIGEST, clock.instant().minusSeconds(60))));
        anOpenNudge("Harbour Bakery");
        try (Mailbox mailbox = Mailbox.of(anna.email(), smtpPort)) {
            new Sending(mails, lettersToAnybodyBut(mara), server, spans, config, clock, attempts).sendSome();

            assertThat(mailbox.letters()).hasSize(1);
        }
        clock.moveBy(Duration.ofMinutes(2));
        assertThat(mails.take(clock.instant(), clock.instant().plusSeconds(1), config.batch()))
                .extracting(OwedMail::id, OwedMail::failures)
                .contains(tuple(unwritten, 1));
    }

    @Test
    void whoseTimeZoneNobodyKnowsIsWrittenToByThatOfTheWorld() {
        prefer("{\"mail\": {\"mode\": \"at_once\"}}");
        log.tell(anna.in("Moon/Tycho").changed(2));
        Awaitility.await().until(() -> readers.at(clock.instant()).stream()
                .anyMatch(reader ->
                        reader.repId().equals(anna.id()) && reader.zone().equals(ZoneOffset.UTC)));
        anOpenNudge("Harbour Bakery");
        try (Mailbox mailbox = Mailbox.of(anna.email(), smtpPort)) {
            sendAll();
            assertThat(mailbox.letters()).hasSize(1);
        }
    }

    @Test
    void whatSomebodyElseSentAfterALeaseIsNotGivenUp() {
        UUID id = UUID.randomUUID();
        Instant owedAt = clock.instant().minusSeconds(1);
        mails.owe(List.of(new DueMail(id, anna.id(), About.DIGEST, owedAt)));
        OwedMail taken = new OwedMail(id, anna.id(), About.DIGEST, null, owedAt, 0);

        mails.sent(taken, clock.instant());
        mails.failed(taken, clock.instant().plusSeconds(1));

        preferences().then().body("mail.failingSince", equalTo(null));
    }

    @Test
    void whatIsGivenUpShowsInThePreferencesUntilOneComesThrough() {
        prefer("{\"mail\": {\"mode\": \"at_once\"}}");
        anOpenNudge("Harbour Bakery");
        for (int tries = 0; tries < 14; tries++) {
            sendAll();
            clock.moveBy(Duration.ofHours(1));
        }
        sendAll();
        assertThat(preferences().jsonPath().getString("mail.failingSince")).isNotNull();

        log.tell(slipped(customer, 2, 1));
        service.await(anna.token(), nudge, Map.of("urgency", "urgent"));
        try (Mailbox mailbox = Mailbox.of(anna.email(), smtpPort)) {
            sendAll();
            assertThat(mailbox.letters()).hasSize(1);
        }
        preferences().then().body("mail.failingSince", equalTo(null));
    }

    @Test
    void aManagerHearsOnceAWeekWhoIsLongGone() {
        log.tell(named("Old <Friend>", customer, 1, anna.id(), null), longGone());
        service.awaitState(anna.token(), nudge, "open");
        try (Mailbox mailbox = Mailbox.of(mara.email(), smtpPort)) {
            aDayPasses();
            assertThat(mailbox.letters()).isEmpty();

            clockAt(DayOfWeek.MONDAY, LocalTime.of(8, 11));
            digests.owe();
            sendAll();
            assertThat(mailbox.letters()).hasSize(1);
            Letter letter = mailbox.letters().get(0);
            assertThat(letter.subject()).isEqualTo("One customer of your team is long gone");
            assertThat(letter.text()).contains("Old <Friend>: Anna \"<i>\" Berg, out of sight since May 1, 2026");
            assertThat(letter.html()).contains("Old &lt;Friend&gt;", "http://localhost:8080/team");
        }
    }

    private Letters lettersToAnybodyBut(ARep one) {
        return new Letters(recipients, nudgeLetters, longGoneLetters) {
            @Override
            Optional<Mail> of(OwedMail owed) {
                if (owed.repId().equals(one.id())) {
                    throw new IllegalStateException("Nobody can write this");
                }
                return super.of(owed);
            }
        };
    }

    private void anOpenNudge(String customerName) {
        log.tell(named(customerName, customer, 1, anna.id(), null), fading(customer, 1, 1));
        service.awaitState(anna.token(), nudge, "open");
    }

    private CadenceEvent laterDeadline(long revision) {
        Recency told = ((CadenceEvent.Told) fading(customer, revision, 1)).recency();
        return new CadenceEvent.CustomerFading(new Recency(
                told.customerId(),
                revision,
                told.episode(),
                told.at(),
                told.fadesAt(),
                News.SLIPS_AT.plusSeconds(86_400),
                told.lastTouchAt(),
                told.lastTouchKind(),
                told.lastPersonalAt(),
                told.policyId(),
                told.touchesAYear()));
    }

    private CadenceEvent longGone() {
        return new CadenceEvent.CustomerLongGone(((CadenceEvent.Told) fading(customer, 1, 1)).recency());
    }

    private void aDayPasses() {
        clock.moveBy(Duration.ofHours(24).plusMinutes(12));
        digests.owe();
        sendAll();
        clock.moveBy(Duration.ofMinutes(-12));
    }

    private void sendAll() {
        while (sending.sendSome()) {
            // Until nothing is left that is due.
        }
    }

    private void clockAt(DayOfWeek day, LocalTime time) {
        ZonedDateTime now = clock.instant().atZone(BERLIN);
        clock.moveBy(Duration.between(now, now.with(TemporalAdjusters.next(day)).with(time)));
    }

    private LocalDate today() {
        return clock.instant().atZone(BERLIN).toLocalDate();
    }

    private void awaitThatSheWorksOn(Set<DayOfWeek> days) {
        Awaitility.await().until(() -> readers.at(clock.instant()).stream()
                .anyMatch(reader ->
                        reader.repId().equals(anna.id()) && reader.workingDays().equals(days)));
    }

    private void prefer(String patch) {
        given().auth()
                .oauth2(anna.token())
                .header("If-Match", preferences().header("ETag"))
                .contentType("application/merge-patch+json")
                .body(patch)
                .patch("/api/preferences")
                .then()
                .statusCode(200);
    }

    private Response preferences() {
        return given().auth().oauth2(anna.token()).get("/api/preferences");
    }
}
