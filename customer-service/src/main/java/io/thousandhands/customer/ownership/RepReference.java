package io.thousandhands.customer.ownership;

import io.thousandhands.customer.input.Emails;
import io.thousandhands.customer.input.ExternalId;
import io.thousandhands.customer.input.ExternalIds;
import io.thousandhands.customer.input.Ids;
import io.thousandhands.customer.input.Members;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How a sender names a rep: by exactly one of three things. */
public sealed interface RepReference {

    /** By our id. */
    record ById(UUID id) implements RepReference {}

    /** By e-mail. @param email in lower case */
    record ByEmail(String email) implements RepReference {}

    /** By what another system calls them. */
    record ByExternalId(ExternalId externalId) implements RepReference {}

    /** Reads {@code {id | email | externalId: {system, id}}}; null if it is absent or wrong. */
    static @Nullable RepReference optional(Members members, String name) {
        Members object = members.object(name);
        if (object == null) {
            return null;
        }
        UUID id = Ids.optional(object, "id");
        String email = Emails.optional(object, "email");
        ExternalId externalId = ExternalIds.one(object, "externalId");
        object.refuseOthers();
        if (Stream.of("id", "email", "externalId")
                        .filter(way -> !object.isAbsent(way))
                        .count()
                != 1) {
            members.fault(name, "must name the rep by exactly one of id, email, externalId");
            return null;
        }
        return Stream.of(
                        id == null ? null : new ById(id),
                        email == null ? null : new ByEmail(Emails.comparable(email)),
                        externalId == null ? null : new ByExternalId(externalId))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
