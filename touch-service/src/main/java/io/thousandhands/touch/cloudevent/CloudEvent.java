package io.thousandhands.touch.cloudevent;

import io.thousandhands.platform.problem.Problem;
import io.thousandhands.platform.problem.ProblemException;
import io.thousandhands.touch.touch.PostedTouch;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** The attributes of an event (CloudEvents 1.0.2, section 3) that say something here; any may be missing or wrong. */
public record CloudEvent(
        @Nullable String specversion,
        @Nullable String id,
        @Nullable String source,
        @Nullable String type,
        @Nullable String subject,
        @Nullable String time) {

    private static final String VERSION = "1.0";
    private static final int ID_LENGTH = 200;

    /**
     * The touch that the event tells of.
     *
     * @param data what it says itself, which goes before the attributes
     * @throws ProblemException 400 if an attribute is missing or wrong
     */
    public PostedTouch touch(PostedTouch data) {
        check();
        if (data.namesCustomer() || subject == null) {
            return data.completedBy(id, null, time);
        }
        return data.completedBy(id, Subject.customer(subject), time);
    }

    private void check() {
        if (!VERSION.equals(specversion)) {
            throw wrong("specversion", "Send the attribute specversion as 1.0.");
        }
        required("id", id);
        required("source", source);
        required("type", type);
        if (id != null && id.length() > ID_LENGTH) {
            throw wrong("id", "Shorten the attribute id to at most " + ID_LENGTH + " characters.");
        }
        if (time != null && !isTime(time)) {
            throw wrong("time", "Send the attribute time as RFC 3339 has it, such as 2026-03-01T09:30:00Z.");
        }
    }

    private static void required(String attribute, @Nullable String value) {
        if (value == null || value.isEmpty()) {
            throw wrong(attribute, "Send the attribute " + attribute + ": every event has one, and it is not empty.");
        }
    }

    private static boolean isTime(String text) {
        try {
            return OffsetDateTime.parse(text).getYear() > 0;
        } catch (DateTimeException e) {
            return false;
        }
    }

    /** @param attribute by its name; in binary mode the header {@code ce-} and the name */
    static ProblemException wrong(String attribute, String detail) {
        return Problem.badRequest("invalid-event", detail)
                .with("attribute", attribute)
                .toException();
    }
}
