package io.thousandhands.touch.touch;

import io.thousandhands.contracts.event.Touch.Direction;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What a posted touch must be, whatever else is known. */
public final class TouchRules {
    private static final int KIND_LENGTH = 64;
    private static final int PURPOSE_LENGTH = 200;
    private static final int MOST_CONTACTS = 100;
    private static final int DAY_IN_SECONDS = 86_400;

    /** What became of the check. */
    public sealed interface Checked {
        record Right(CheckedTouch touch) implements Checked {}

        record Wrong(Refusal refusal) implements Checked {}
    }

    public static Checked check(PostedTouch posted, Instant now, PhoneNumbers phones) {
        try {
            return new Checked.Right(checked(posted, now, phones));
        } catch (RefusedException e) {
            return new Checked.Wrong(e.refusal());
        }
    }

    private static CheckedTouch checked(PostedTouch posted, Instant now, PhoneNumbers phones) {
        return new CheckedTouch(
                Text.optional(posted.sourceId(), "sourceId", Text.ID_LENGTH),
                customer(posted, phones),
                Text.required(posted.kind(), "kind", KIND_LENGTH),
                OccurredAt.of(posted.occurredAt(), now),
                contacts(posted.contactIds()),
                posted.rep() == null ? null : Reference.of(posted.rep(), "rep", phones),
                direction(posted.direction()),
                Text.optional(posted.purpose(), "purpose", PURPOSE_LENGTH),
                Text.optional(posted.outcome(), "outcome", PURPOSE_LENGTH),
                Text.note(posted.note()),
                duration(posted.durationSeconds()));
    }

    private static CustomerReference customer(PostedTouch posted, PhoneNumbers phones) {
        if (posted.from() == null && posted.to() == null) {
            return Reference.of(posted.customer(), "customer", phones);
        }
        if (posted.customer() != null || posted.rep() != null) {
            throw Refusal.invalid(
                    posted.customer() != null ? "customer" : "rep",
                    "Say who it was between in one way only: leave out from and to, or customer and rep.");
        }
        return new Between(Reference.of(posted.from(), "from", phones), Reference.of(posted.to(), "to", phones));
    }

    /** Each once, in the order given. */
    private static List<UUID> contacts(@Nullable List<@Nullable String> posted) {
        if (posted == null) {
            return List.of();
        }
        if (posted.size() > MOST_CONTACTS) {
            throw Refusal.invalid("contactIds", "Give at most " + MOST_CONTACTS + " contactIds.");
        }
        LinkedHashSet<UUID> contacts = new LinkedHashSet<>();
        IntStream.range(0, posted.size()).forEach(i -> contacts.add(Text.uuid(posted.get(i), "contactIds[" + i + "]")));
        return List.copyOf(contacts);
    }

    private static @Nullable Direction direction(@Nullable String posted) {
        if (posted == null) {
            return null;
        }
        return switch (posted) {
            case "outbound" -> Direction.OUTBOUND;
            case "inbound" -> Direction.INBOUND;
            default -> throw Refusal.invalid("direction", "Give direction as outbound or inbound, or leave it out.");
        };
    }

    private static @Nullable Integer duration(@Nullable Integer posted) {
        if (posted != null && (posted < 0 || posted > DAY_IN_SECONDS)) {
            throw Refusal.invalid("durationSeconds", "Give durationSeconds between 0 and " + DAY_IN_SECONDS + ".");
        }
        return posted;
    }

    private TouchRules() {}
}
