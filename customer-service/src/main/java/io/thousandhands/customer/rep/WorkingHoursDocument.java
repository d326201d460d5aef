package io.thousandhands.customer.rep;

import io.thousandhands.contracts.event.Rep.Day;
import io.thousandhands.contracts.event.Rep.WorkingHours;
import io.thousandhands.customer.input.Choices;
import io.thousandhands.customer.input.Members;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The member {@code workingHours} of a rep: the same hours on each working day, in the rep's zone. */
final class WorkingHoursDocument {
    private static final String MEMBER = "workingHours";
    private static final int DAYS = Day.values().length;
    private static final Pattern TIME = Pattern.compile("([01][0-9]|2[0-3]):[0-5][0-9]");
    private static final String END_OF_DAY = "24:00";

    /** What a patch is merged into. */
    static @Nullable Map<String, Object> of(@Nullable WorkingHours hours) {
        return hours == null
                ? null
                : Map.of(
                        "days", hours.days().stream().map(Choices::word).toList(),
                        "from", hours.from(),
                        "until", hours.until());
    }

    /** Null if it is absent, or wrong, which is a finding. */
    static @Nullable WorkingHours read(Members rep) {
        Members hours = rep.object(MEMBER);
        if (hours == null) {
            return null;
        }
        hours.require("days", "from", "until");
        List<Day> days = days(hours);
        String from = time(hours, "from", TIME.asMatchPredicate());
        String until = time(
                hours,
                "until",
                time -> time.equals(END_OF_DAY) || TIME.matcher(time).matches());
        hours.refuseOthers();
        if (from == null || until == null) {
            return null;
        }
        // Of one form, so the order of their letters is that of the day.
        if (from.compareTo(until) >= 0) {
            hours.fault("until", "must be later than from");
        }
        return new WorkingHours(days, from, until);
    }

    private static List<Day> days(Members hours) {
        List<String> words = hours.strings("days", DAYS);
        List<Day> days = Arrays.stream(Day.values())
                .filter(day -> words.contains(Choices.word(day)))
                .toList();
        if (!hours.isAbsent("days") && (days.isEmpty() || days.size() != words.size())) {
            hours.fault("days", "must be one or more different days, such as monday; for none at all set an absence");
        }
        return days;
    }

    private static @Nullable String time(Members hours, String name, Predicate<String> isTime) {
        String text = hours.text(name);
        if (text == null || isTime.test(text)) {
            return text;
        }
        hours.fault(name, "must be a time of day such as 09:00");
        return null;
    }

    private WorkingHoursDocument() {}
}
