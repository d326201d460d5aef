package io.thousandhands.notification.chat;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What is said in chats and calendars, some of it in e-mails too, by the name under which it stands in both languages. */
@MessageBundle(value = "chat", locale = "en")
public interface ChatWords {

    @Message
    String fades(String day);

    @Message
    String outOfSight(String day);

    @Message
    String lastTouch(String kind, String day);

    @Message
    String neverTouched();

    @Message
    String suggestion(String kind);

    @Message
    String suggestionWith(String kind, String contact);

    /** A kind of the catalogue; one that has no name here by its own. */
    @Message
    String kind(String kind);

    @Message
    String aCustomer();

    @Message
    String open();

    @Message
    String hello();

    @Message
    String helloWhat();

    @Message
    String calendar();

    /** What is to be done, in a calendar. */
    @Message
    String toDo(String customer, String kind);

    @Message
    String slips(String customer);
}
