package io.thousandhands.touch.touch;

import io.thousandhands.touch.touch.PostedTouch.ExternalId;
import io.thousandhands.touch.touch.PostedTouch.RepRef;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How a sender names the rep who made a touch. */
public sealed interface RepReference {

    /** One text for one reference. */
    String key();

    /** By our id. */
    record ById(UUID id) implements RepReference {
        @Override
        public String key() {
            return "id:" + id;
        }
    }

    /** By their address at work; upper and lower case are the same. */
    record ByEmail(String email) implements RepReference {
        public ByEmail {
            email = email.toLowerCase(Locale.ROOT);
        }

        @Override
        public String key() {
            return "email:" + email;
        }
    }

    /** By the id that another system gave. */
    record ByExternalId(String system, String id) implements RepReference {
        @Override
        public String key() {
            return ExternalIds.key(system, id);
        }
    }

    /** @throws RefusedException unless exactly one reference is given, of a sort that is supported */
    static @Nullable RepReference ofNullable(@Nullable RepRef posted) {
        if (posted == null) {
            return null;
        }
        ExactlyOne.require("rep", posted.id(), posted.email(), posted.phone(), posted.externalId());
        if (posted.phone() != null) {
            throw Refusal.unsupported(
                    "rep.phone", "Name the rep by id, email or externalId: phone is not supported yet.");
        }
        if (posted.email() != null) {
            return new ByEmail(Text.required(posted.email(), "rep.email", Text.EMAIL_LENGTH));
        }
        ExternalId external = posted.externalId();
        return external == null
                ? new ById(Text.uuid(posted.id(), "rep.id"))
                : new ByExternalId(
                        Text.required(external.system(), "rep.externalId.system", Text.ID_LENGTH),
                        Text.required(external.id(), "rep.externalId.id", Text.ID_LENGTH));
    }
}
