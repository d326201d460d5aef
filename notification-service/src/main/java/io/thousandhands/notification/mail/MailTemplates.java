package io.thousandhands.notification.mail;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The e-mails' templates, each as HTML and as plain text. */
@CheckedTemplate(basePath = "mail")
final class MailTemplates {
    static native TemplateInstance nudges(NudgesLetter letter);

    static native TemplateInstance longGone(LongGoneLetter letter);

    private MailTemplates() {}
}
