package io.thousandhands.customer.rep;

import io.thousandhands.contracts.event.Rep;
import io.thousandhands.contracts.event.Rep.Absence;
import io.thousandhands.contracts.event.Rep.Login;
import io.thousandhands.contracts.event.Rep.WorkingHours;
import io.thousandhands.customer.input.Emails;
import io.thousandhands.customer.input.ExternalIds;
import io.thousandhands.customer.input.Findings;
import io.thousandhands.customer.input.Ids;
import io.thousandhands.customer.input.Instants;
import io.thousandhands.customer.input.Members;
import io.thousandhands.customer.input.Phones;
import io.thousandhands.customer.input.Texts;
import io.thousandhands.customer.input.TimeZones;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A rep as the JSON object that senders write. */
final class RepDocument {
    private static final int NAME_AT_MOST = 200;
    private static final int ISSUER_AT_MOST = 500;
    private static final int SUBJECT_AT_MOST = 255;

    /** What a patch is merged into. */
    static Map<String, @Nullable Object> of(Rep rep) {
        Map<String, @Nullable Object> document = new LinkedHashMap<>();
        document.put("name", rep.name());
        document.put("email", rep.email());
        document.put("phone", rep.phone());
        document.put("timeZone", rep.timeZone());
        document.put(
                "managerId", rep.managerId() == null ? null : rep.managerId().toString());
        document.put("login", login(rep.login()));
        document.put("externalIds", rep.externalIds());
        document.put("absence", absence(rep.absence()));
        document.put("workingHours", WorkingHoursDocument.of(rep.workingHours()));
        return document;
    }

    /** @throws io.thousandhands.customer.input.RefusedException naming every fault */
    static Rep read(Map<String, ? extends @Nullable Object> document, UUID id) {
        Findings findings = new Findings();
        Members members = Members.of(document, findings);
        String name = Texts.required(members, "name", NAME_AT_MOST);
        String email = Emails.required(members, "email");
        String phone = Phones.optional(members, "phone");
        String timeZone = TimeZones.required(members, "timeZone");
        UUID managerId = Ids.optional(members, "managerId");
        Login login = login(members);
        Map<String, String> externalIds = ExternalIds.optional(members, "externalIds");
        Absence absence = absence(members);
        WorkingHours workingHours = WorkingHoursDocument.read(members);
        members.refuseOthers();
        findings.throwIfAny();
        return new Rep(
                id,
                Objects.requireNonNull(name),
                Objects.requireNonNull(email),
                phone,
                Objects.requireNonNull(timeZone),
                managerId,
                login,
                externalIds,
                null,
                absence,
                workingHours);
    }

    private static @Nullable Login login(Members rep) {
        Members login = rep.object("login");
        if (login == null) {
            return null;
        }
        String issuer = Texts.required(login, "issuer", ISSUER_AT_MOST);
        String subject = Texts.required(login, "subject", SUBJECT_AT_MOST);
        login.refuseOthers();
        return issuer == null || subject == null ? null : new Login(issuer, subject);
    }

    private static @Nullable Absence absence(Members rep) {
        Members absence = rep.object("absence");
        if (absence == null) {
            return null;
        }
        absence.require("from", "until", "standInId");
        Instant from = Instants.optional(absence, "from");
        Instant until = Instants.optional(absence, "until");
        UUID standInId = Ids.optional(absence, "standInId");
        absence.refuseOthers();
        if (from == null || until == null || standInId == null) {
            return null;
        }
        if (!from.isBefore(until)) {
            absence.fault("until", "must be later than from");
        }
        return new Absence(from, until, standInId);
    }

    private static @Nullable Map<String, Object> login(@Nullable Login login) {
        return login == null ? null : Map.of("issuer", login.issuer(), "subject", login.subject());
    }

    private static @Nullable Map<String, Object> absence(@Nullable Absence absence) {
        return absence == null
                ? null
                : Map.of(
                        "from", absence.from().toString(),
                        "until", absence.until().toString(),
                        "standInId", absence.standInId().toString());
    }

    private RepDocument() {}
}
