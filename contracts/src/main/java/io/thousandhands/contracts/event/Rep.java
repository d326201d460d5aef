package io.thousandhands.contracts.event;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who touches and gets nudged.
 *
 * @param timeZone an IANA zone
 * @param managerId the rep to whom they report; null: to nobody
 * @param login how they sign in; null: they cannot
 * @param departedAt since when they are gone; null: they are here
 * @param absence while it lasts, the stand-in sees what the rep sees; null: none
 * @param workingHours when they work, in their zone; null: {@link WorkingHours#USUAL}
 */
public record Rep(
        UUID id,
        String name,
        String email,
        @Nullable String phone,
        String timeZone,
        @Nullable UUID managerId,
        @Nullable Login login,
        Map<String, String> externalIds,
        @Nullable Instant departedAt,
        @Nullable Absence absence,
        @Nullable WorkingHours workingHours) {

    public Rep {
        externalIds = externalIds == null ? Map.of() : Map.copyOf(externalIds);
    }

    /** A person at an OpenID provider: its issuer and the subject it gives the person. */
    public record Login(String issuer, String subject) {}

    /** @param until the first instant of being back */
    public record Absence(Instant from, Instant until, UUID standInId) {}

    /**
     * The same hours on each working day.
     *
     * @param from {@code HH:MM}
     * @param until {@code HH:MM}, later than from; {@code 24:00} is the end of the day
     */
    public record WorkingHours(List<Day> days, String from, String until) {
        public static final WorkingHours USUAL = new WorkingHours(
                List.of(Day.MONDAY, Day.TUESDAY, Day.WEDNESDAY, Day.THURSDAY, Day.FRIDAY), "09:00", "17:00");

        public WorkingHours {
            days = List.copyOf(days);
        }
    }

    /** In the order of {@link java.time.DayOfWeek}. */
    public enum Day {
        @JsonProperty("monday")
        MONDAY,
        @JsonProperty("tuesday")
        TUESDAY,
        @JsonProperty("wednesday")
        WEDNESDAY,
        @JsonProperty("thursday")
        THURSDAY,
        @JsonProperty("friday")
        FRIDAY,
        @JsonProperty("saturday")
        SATURDAY,
        @JsonProperty("sunday")
        SUNDAY
    }
}
