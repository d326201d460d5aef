package io.thousandhands.customer.input;

import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Our own ids in what a sender sends: UUIDs in their 36 characters, and nothing that merely parses as one. */
public final class Ids {
    private static final Pattern UUID_TEXT =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

    /** @return null if it is absent or not an id */
    public static @Nullable UUID optional(Members members, String name) {
        String raw = members.text(name);
        if (raw == null) {
            return null;
        }
        if (UUID_TEXT.matcher(raw).matches()) {
            return UUID.fromString(raw);
        }
        members.fault(name, "must be an id of ours: a UUID");
        return null;
    }

    private Ids() {}
}
