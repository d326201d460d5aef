package io.thousandhands.local.demo;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is sent, in the shapes of the REST API. Instants are RFC 3339 texts. */
final class Wire {
    private Wire() {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record RepBody(
            String name,
            String email,
            String timeZone,
            @Nullable String managerId,
            Map<String, String> login,
            WorkingHours workingHours) {}

    record WorkingHours(List<String> days, String from, String until) {
        /** While the past is loaded: or the day's nudges would go to silences that end with the next touch. */
        static WorkingHours notBefore(DayOfWeek day) {
            return new WorkingHours(List.of(day.name().toLowerCase(Locale.ROOT)), "12:00", "12:01");
        }

        /** Whoever looks at the demo, at whatever hour, sees nudges come. */
        static final WorkingHours ROUND_THE_CLOCK = new WorkingHours(
                List.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"),
                "00:00",
                "24:00");
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record CustomerLine(
            String name,
            String segment,
            String stage,
            String since,
            @Nullable Integer yearlySales,
            String timeZone,
            @Nullable Owner owner,
            Map<String, String> externalIds,
            List<ContactBody> contacts) {}

    record Owner(String email) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ContactBody(
            String name, @Nullable String role, List<Map<String, String>> emails, List<Map<String, String>> phones) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record TouchLine(
            String sourceId,
            CustomerRef customer,
            String kind,
            String occurredAt,
            @Nullable Owner rep,
            @Nullable String direction,
            @Nullable Integer durationSeconds) {}

    /** One of both: the account, or one person there. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record CustomerRef(
            @Nullable ExternalId externalId, @Nullable String email) {}

    record ExternalId(String system, String id) {}
}
