package io.thousandhands.touch.touch;

import io.thousandhands.touch.touch.PostedTouch.CustomerRef;
import io.thousandhands.touch.touch.PostedTouch.ExternalId;
import io.thousandhands.touch.touch.PostedTouch.Party;
import io.thousandhands.touch.touch.PostedTouch.RepRef;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A posted touch in words: right unless told otherwise. */
public final class APostedTouch {
    public static final UUID CUSTOMER = UUID.fromString("11111111-1111-4111-8111-111111111111");

    private @Nullable String sourceId;
    private @Nullable CustomerRef customer = new CustomerRef(CUSTOMER.toString(), null, null, null);
    private @Nullable String kind = "call";
    private @Nullable String occurredAt = "2026-03-01T09:30:00Z";
    private @Nullable List<@Nullable String> contactIds;
    private @Nullable RepRef rep;
    private @Nullable String direction;
    private @Nullable String purpose;
    private @Nullable String outcome;
    private @Nullable String note;
    private @Nullable Integer durationSeconds;
    private @Nullable Party from;
    private @Nullable Party to;

    public static APostedTouch aPostedTouch() {
        return new APostedTouch();
    }

    public APostedTouch withSourceId(@Nullable String id) {
        sourceId = id;
        return this;
    }

    public APostedTouch of(@Nullable CustomerRef reference) {
        customer = reference;
        return this;
    }

    public APostedTouch ofExternal(String system, String id) {
        return of(new CustomerRef(null, null, null, new ExternalId(system, id)));
    }

    public APostedTouch by(@Nullable RepRef reference) {
        rep = reference;
        return this;
    }

    public APostedTouch ofEmail(String address) {
        return of(new CustomerRef(null, address, null, null));
    }

    public APostedTouch ofPhone(String number) {
        return of(new CustomerRef(null, null, number, null));
    }

    /** In place of the customer. */
    public APostedTouch between(@Nullable Party one, @Nullable Party other) {
        from = one;
        to = other;
        return of(null);
    }

    public APostedTouch ofKind(@Nullable String name) {
        kind = name;
        return this;
    }

    public APostedTouch at(@Nullable String time) {
        occurredAt = time;
        return this;
    }

    public APostedTouch reaching(@Nullable String... contacts) {
        contactIds = Arrays.asList(contacts);
        return this;
    }

    public APostedTouch directed(@Nullable String towards) {
        direction = towards;
        return this;
    }

    public APostedTouch withPurpose(@Nullable String text) {
        purpose = text;
        return this;
    }

    public APostedTouch withOutcome(@Nullable String text) {
        outcome = text;
        return this;
    }

    public APostedTouch noting(@Nullable String text) {
        note = text;
        return this;
    }

    public APostedTouch lasting(@Nullable Integer seconds) {
        durationSeconds = seconds;
        return this;
    }

    public PostedTouch posted() {
        return new PostedTouch(
                sourceId,
                customer,
                kind,
                occurredAt,
                contactIds,
                rep,
                direction,
                purpose,
                outcome,
                note,
                durationSeconds,
                from,
                to);
    }
}
