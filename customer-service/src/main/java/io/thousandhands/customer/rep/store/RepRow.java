package io.thousandhands.customer.rep.store;

import io.thousandhands.contracts.event.Rep;
import io.thousandhands.contracts.event.Rep.Absence;
import io.thousandhands.contracts.event.Rep.Login;
import io.thousandhands.contracts.event.Rep.WorkingHours;
import io.thousandhands.customer.Versioned;
import io.thousandhands.customer.input.Emails;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A rep as a row; the view {@code rep_directory} shows its columns to who decides who may see. */
@Entity
@Table(name = "rep")
public class RepRow {
    private static final long FIRST_VERSION = 1;

    @Id
    private UUID id;

    @Version
    private long version;

    private String name;
    private String email;
    private String emailKey;
    private String phone;
    private String timeZone;
    private UUID managerId;
    private String issuer;
    private String subject;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, String> externalIds;

    private Instant departedAt;
    private Instant absentFrom;
    private Instant absentUntil;
    private UUID standInId;

    @JdbcTypeCode(SqlTypes.JSON)
    private WorkingHours workingHours;

    protected RepRow() {}

    static RepRow of(Rep rep) {
        RepRow row = new RepRow();
        row.id = rep.id();
        row.version = FIRST_VERSION;
        row.become(rep);
        return row;
    }

    /** The same row with another state; the version grows when it is flushed. */
    void become(Rep rep) {
        name = rep.name();
        email = rep.email();
        emailKey = Emails.comparable(rep.email());
        phone = rep.phone();
        timeZone = rep.timeZone();
        managerId = rep.managerId();
        externalIds = rep.externalIds();
        departedAt = rep.departedAt();
        become(rep.login());
        become(rep.absence());
        workingHours = rep.workingHours();
    }

    private void become(Login login) {
        issuer = login == null ? null : login.issuer();
        subject = login == null ? null : login.subject();
    }

    private void become(Absence absence) {
        absentFrom = absence == null ? null : absence.from();
        absentUntil = absence == null ? null : absence.until();
        standInId = absence == null ? null : absence.standInId();
    }

    UUID id() {
        return id;
    }

    Versioned<Rep> state() {
        Login login = issuer == null ? null : new Login(issuer, subject);
        Absence absence = absentFrom == null ? null : new Absence(absentFrom, absentUntil, standInId);
        return new Versioned<>(
                new Rep(
                        id,
                        name,
                        email,
                        phone,
                        timeZone,
                        managerId,
                        login,
                        externalIds,
                        departedAt,
                        absence,
                        workingHours),
                version);
    }
}
