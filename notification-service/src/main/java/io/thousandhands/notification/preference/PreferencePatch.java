package io.thousandhands.notification.preference;

import io.thousandhands.platform.problem.Problem;
import io.thousandhands.platform.problem.Problem.Violation;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A JSON Merge Patch (RFC 7396) of a rep's preferences: absent stays, null is as by default again. */
final class PreferencePatch {
    static final Set<String> LANGUAGES = Set.of("en", "de");

    private static final int DAILY_AT_MOST = 100;
    private static final Pattern HOUR = Pattern.compile("([01][0-9]|2[0-3]):[0-5][0-9]");
    private static final Set<String> MEMBERS = Set.of("dailyNudges", "locale", "mail");
    private static final Set<String> MEMBERS_OF_MAIL = Set.of("mode", "digestAt");

    private final List<Violation> violations = new ArrayList<>();

    /** @throws io.thousandhands.platform.problem.ProblemException 400 that names every fault */
    static Preference applied(Map<String, @Nullable Object> patch, Preference known) {
        PreferencePatch reading = new PreferencePatch();
        Preference next = reading.merge(patch, known);
        if (!reading.violations.isEmpty()) {
            throw Problem.invalid(reading.violations).toException();
        }
        return next;
    }

    private Preference merge(Map<String, @Nullable Object> patch, Preference known) {
        refuseOthers(patch, MEMBERS, "");
        Map<String, @Nullable Object> mail = mailIn(patch);
        refuseOthers(mail, MEMBERS_OF_MAIL, "/mail");
        return new Preference(
                known.repId(),
                known.version() + 1,
                member(patch, "", "dailyNudges", known.dailyNudges(), this::dailyNudges),
                member(patch, "", "locale", known.locale(), this::locale),
                member(mail, "/mail", "mode", known.mailMode(), this::mode),
                member(mail, "/mail", "digestAt", known.digestAt(), this::digestAt));
    }

    /** Null for {@code mail} as a whole puts back both of its members. */
    @SuppressWarnings("unchecked") // Members of a JSON object have strings as names.
    private Map<String, @Nullable Object> mailIn(Map<String, @Nullable Object> patch) {
        Object mail = patch.get("mail");
        if (mail == null && patch.containsKey("mail")) {
            Map<String, @Nullable Object> nothing = new HashMap<>();
            MEMBERS_OF_MAIL.forEach(member -> nothing.put(member, null));
            return nothing;
        }
        if (mail != null && !(mail instanceof Map)) {
            violations.add(new Violation("/mail", "Must be an object with mode and digestAt."));
        }
        return mail instanceof Map ? (Map<String, @Nullable Object>) mail : Map.of();
    }

    private static <T> @Nullable T member(
            Map<String, @Nullable Object> patch,
            String parent,
            String name,
            @Nullable T known,
            Function<Posted, @Nullable T> reading) {
        if (!patch.containsKey(name)) {
            return known;
        }
        Object value = patch.get(name);
        return value == null ? null : reading.apply(new Posted(parent + "/" + name, value));
    }

    private record Posted(String pointer, Object value) {}

    private @Nullable Integer dailyNudges(Posted posted) {
        return posted.value() instanceof Integer count && count >= 1 && count <= DAILY_AT_MOST
                ? count
                : refused(posted, "Must be a whole number from 1 to " + DAILY_AT_MOST + ".");
    }

    private @Nullable String locale(Posted posted) {
        return posted.value() instanceof String language && LANGUAGES.contains(language)
                ? language
                : refused(posted, "Must be en or de.");
    }

    private @Nullable MailMode mode(Posted posted) {
        return MailMode.of(posted.value()).orElseGet(() -> refused(posted, "Must be one of " + MailMode.codes() + "."));
    }

    private @Nullable LocalTime digestAt(Posted posted) {
        return posted.value() instanceof String hour && HOUR.matcher(hour).matches()
                ? LocalTime.parse(hour)
                : refused(posted, "Must be a time of day such as 08:00.");
    }

    private <T> @Nullable T refused(Posted posted, String shouldBe) {
        violations.add(new Violation(posted.pointer(), shouldBe));
        return null;
    }

    private void refuseOthers(Map<String, @Nullable Object> object, Set<String> members, String parent) {
        if (!members.containsAll(object.keySet())) {
            violations.add(new Violation(
                    parent,
                    "Leave out all members but "
                            + String.join(", ", members.stream().sorted().toList()) + "."));
        }
    }

    private PreferencePatch() {}
}
