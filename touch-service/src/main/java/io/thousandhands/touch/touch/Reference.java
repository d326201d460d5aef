package io.thousandhands.touch.touch;

import io.thousandhands.touch.touch.PostedTouch.ExternalId;
import io.thousandhands.touch.touch.PostedTouch.PartyRef;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How somebody is named, customer or rep. */
public sealed interface Reference extends CustomerReference {
    String EMAIL = "email:";
    String MAILBOX = "mailbox:";
    String PHONE = "phone:";

    @Override
    default List<ReferenceKey> keys() {
        return List.of(ReferenceKey.exact(key()));
    }

    /** By our id. */
    record ById(UUID id) implements Reference {
        @Override
        public String key() {
            return "id:" + id;
        }
    }

    /** By the id that another system gave. */
    record ByExternalId(String system, String id) implements Reference {
        @Override
        public String key() {
            return "external:" + system.length() + ":" + system + ":" + id;
        }
    }

    /** @param address as {@link EmailAddresses} reads it */
    record ByEmail(String address) implements Reference {
        @Override
        public String key() {
            return EMAIL + address;
        }

        /** The very address before the mailbox that it is delivered to. */
        @Override
        public List<ReferenceKey> keys() {
            String mailbox = MAILBOX + EmailAddresses.mailbox(address);
            return List.of(ReferenceKey.exact(key()), new ReferenceKey(mailbox, ReferenceKey.MAILBOX, null));
        }
    }

    /** @param number as {@link PhoneNumbers} reads it: E.164, or digits alone */
    record ByPhone(String number) implements Reference {
        @Override
        public String key() {
            return number.startsWith("+") ? PHONE + number : PHONE + "digits:" + number;
        }
    }

    /** @throws RefusedException unless exactly one way is given, and can be read */
    static Reference of(@Nullable PartyRef posted, String member, PhoneNumbers phones) {
        if (posted == null) {
            throw ExactlyOne.none(member);
        }
        ExactlyOne.require(member, posted.id(), posted.email(), posted.phone(), posted.externalId());
        if (posted.email() != null) {
            return email(posted.email(), member + ".email");
        }
        if (posted.phone() != null) {
            return phone(posted.phone(), member + ".phone", phones);
        }
        ExternalId external = posted.externalId();
        return external == null ? new ById(Text.uuid(posted.id(), member + ".id")) : external(external, member);
    }

    private static Reference email(String posted, String member) {
        return EmailAddresses.read(Text.required(posted, member, Text.EMAIL_LENGTH))
                .orElseThrow(
                        () -> Refusal.invalid(member, "Give " + member + " as an address such as name@example.org."));
    }

    private static Reference phone(String posted, String member, PhoneNumbers phones) {
        return phones.read(Text.required(posted, member, Text.PHONE_LENGTH))
                .orElseThrow(() -> Refusal.invalid(
                        member, "Give " + member + " as a telephone number, best with its country: +4930123456."));
    }

    private static Reference external(ExternalId posted, String member) {
        return new ByExternalId(
                Text.required(posted.system(), member + ".externalId.system", Text.ID_LENGTH),
                Text.required(posted.id(), member + ".externalId.id", Text.ID_LENGTH));
    }
}
