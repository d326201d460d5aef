package io.thousandhands.notification.mail.due;

import io.thousandhands.contracts.DerivedId;
import java.time.LocalDate;
import java.util.UUID;

/** Ids of e-mails, derived from what they are about: one that is tried again, or owed twice, is the same to the eye. */
public final class MailId {
    private static final UUID MAILS = UUID.fromString("0d9f6f1a-6f6b-5e0e-8a43-2b9a1d0c7e55");

    public static UUID ofNudge(UUID nudgeId, long revision) {
        return DerivedId.version5(MAILS, About.NUDGE.code() + "/" + nudgeId + "/" + revision);
    }

    public static UUID ofDay(About about, UUID repId, LocalDate day) {
        return DerivedId.version5(MAILS, about.code() + "/" + repId + "/" + day);
    }

    private MailId() {}
}
