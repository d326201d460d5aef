package io.thousandhands.customer.customer;

import static java.time.temporal.ChronoUnit.MILLIS;

import io.thousandhands.contracts.event.Resting;
import io.thousandhands.customer.input.Instants;
import io.thousandhands.customer.input.Members;
import io.thousandhands.customer.input.Texts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The member {@code resting} of a customer or a contact: a list of times in which they are not to be touched. */
final class RestingDocument {
    static final int AT_MOST = 20;
    private static final int KINDS_AT_MOST = 50;
    private static final int REASON_AT_MOST = 200;
    private static final Pattern KIND = Pattern.compile("[a-z][a-z0-9_]{0,49}");
    private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2500-01-01T00:00:00Z");

    /** What a patch is merged into. */
    static List<Map<String, Object>> of(List<Resting> resting) {
        return resting.stream().map(RestingDocument::of).toList();
    }

    /**
     * A time without a beginning begins now, or where one like it is known, as that did: so the same again changes nothing.
     *
     * @param present what is known so far
     */
    static List<Resting> read(Members members, List<Resting> present, Instant now) {
        List<Resting> resting = new ArrayList<>();
        for (Members item : members.objects("resting", AT_MOST)) {
            Resting rest = one(item, present, now);
            if (!resting.contains(rest)) {
                resting.add(rest);
            }
        }
        return resting;
    }

    private static Resting one(Members item, List<Resting> present, Instant now) {
        List<String> kinds = kinds(item);
        Instant from = instant(item, "from");
        Instant until = instant(item, "until");
        String reason = Texts.required(item, "reason", REASON_AT_MOST);
        item.refuseOthers();
        Resting wish =
                new Resting(kinds, from == null ? now.truncatedTo(MILLIS) : from, until, reason == null ? "" : reason);
        Resting resting = from == null ? alike(wish, present) : wish;
        if (until != null && !resting.from().isBefore(until)) {
            item.fault("until", from == null ? "must lie ahead" : "must be later than from");
        }
        return resting;
    }

    private static Resting alike(Resting wish, List<Resting> present) {
        return present.stream()
                .filter(known -> new Resting(known.kinds(), wish.from(), known.until(), known.reason()).equals(wish))
                .findFirst()
                .orElse(wish);
    }

    /** Which kinds there are, another service knows; one that is not there is never suggested anyway. */
    private static List<String> kinds(Members item) {
        List<String> kinds = item.strings("kinds", KINDS_AT_MOST);
        if (!kinds.stream().allMatch(kind -> KIND.matcher(kind).matches())) {
            item.fault("kinds", "must be names of kinds, such as call; see GET /api/kinds");
        }
        return kinds.stream().distinct().sorted().toList();
    }

    private static @Nullable Instant instant(Members item, String name) {
        Instant instant = Instants.optional(item, name);
        if (instant != null && (instant.isBefore(EARLIEST) || instant.isAfter(LATEST))) {
            item.fault(name, "must lie between 1900 and 2500");
            return null;
        }
        return instant;
    }

    private static Map<String, Object> of(Resting resting) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("kinds", resting.kinds());
        document.put("from", resting.from().toString());
        if (resting.until() != null) {
            document.put("until", resting.until().toString());
        }
        document.put("reason", resting.reason());
        return document;
    }

    private RestingDocument() {}
}
