package io.thousandhands.notification.link;

import io.thousandhands.notification.inbox.NudgeItems;
import io.thousandhands.notification.link.LinkTemplates.Confirm;
import io.thousandhands.notification.words.Spoken;
import io.thousandhands.notification.words.Words;
import io.thousandhands.platform.access.Viewer;
import io.thousandhands.platform.access.Viewers;
import io.thousandhands.platform.links.Link;
import io.thousandhands.platform.problem.Problem;
import io.thousandhands.platform.problem.ProblemException;
import io.thousandhands.platform.sql.Await;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;

/** What a link's page asks. It names the customer only to those who may see them now. */
@ApplicationScoped
class Questions {
    private static final String TOUCHES = "/api/touches/by-link";
    private static final String NUDGES = "/api/nudges/by-link";

    private final Viewers viewers;
    private final NudgeItems items;

    Questions(Viewers viewers, NudgeItems items) {
        this.viewers = viewers;
        this.items = items;
    }

    /**
     * @param token the link as it came
     * @throws ProblemException 403 if whom it was for is no rep any more, 404 if the customer is not theirs to see
     */
    Confirm of(Link link, String token, Locale locale) {
        Words words = Spoken.in(locale);
        String lang = locale.getLanguage();
        return switch (link.purpose()) {
            case REACHED -> touch(words.confirmReached(customerOf(link)), token, words, lang);
            case VOICEMAIL -> touch(words.confirmVoicemail(customerOf(link)), token, words, lang);
            case EMAIL_SENT -> touch(words.confirmEmailSent(customerOf(link)), token, words, lang);
            case SNOOZE ->
                new Confirm(
                        lang,
                        words.confirmSnooze(customerOf(link)),
                        null,
                        NUDGES,
                        token,
                        SnoozeDays.CHOICES,
                        words.confirmSnoozeButton());
            case UNSUBSCRIBE ->
                new Confirm(
                        lang,
                        words.confirmUnsubscribe(),
                        words.confirmUnsubscribeHint(),
                        NUDGES,
                        token,
                        List.of(),
                        words.confirmUnsubscribeButton());
        };
    }

    private static Confirm touch(String title, String token, Words words, String lang) {
        return new Confirm(
                lang, title, words.confirmTouchHint(), TOUCHES, token, List.of(), words.confirmTouchButton());
    }

    private String customerOf(Link link) {
        Viewer viewer = Await.result(viewers.ofRep(link.repId()));
        return Await.result(items.one(link.nudgeId(), viewer))
                .map(nudge -> nudge.customer().name())
                .orElseThrow(
                        () -> Problem.notFound("No such customer of yours.").toException());
    }
}
