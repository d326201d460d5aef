package io.thousandhands.notification.words;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Every sentence, by the name under which it stands in both languages. */
@MessageBundle(value = "mail", locale = "en")
public interface Words {

    @Message
    String digestSubject(int count);

    @Message
    String urgentSubject(String customer);

    @Message
    String soonSubject(String customer);

    @Message
    String longGoneSubject(int count);

    @Message
    String greeting(String name);

    @Message
    String digestIntro(int count);

    @Message
    String nudgeIntro();

    @Message
    String longGoneIntro(int count);

    @Message
    String outOfSightSince(String day);

    @Message
    String slipsOn(String day);

    @Message
    String someCustomer();

    @Message
    String done();

    @Message
    String reached();

    @Message
    String voicemail();

    @Message
    String emailSent();

    @Message
    String later();

    @Message
    String more(int count);

    @Message
    String openInbox();

    @Message
    String openTeam();

    @Message
    String longGoneOf(String customer, String rep, String day);

    @Message
    String nobody();

    @Message
    String whyYou();

    @Message
    String stopMails();

    @Message
    String linksExpire(int days);

    @Message
    String confirmReached(String customer);

    @Message
    String confirmVoicemail(String customer);

    @Message
    String confirmEmailSent(String customer);

    @Message
    String confirmTouchHint();

    @Message
    String confirmTouchButton();

    @Message
    String confirmSnooze(String customer);

    @Message
    String snoozeFor(int days);

    @Message
    String confirmSnoozeButton();

    @Message
    String confirmUnsubscribe();

    @Message
    String confirmUnsubscribeHint();

    @Message
    String confirmUnsubscribeButton();

    /** @param outcome {@code done}, or the end of a problem's type */
    @Message
    String outcomeTitle(String outcome);

    @Message
    String outcomeText(String outcome);
}
