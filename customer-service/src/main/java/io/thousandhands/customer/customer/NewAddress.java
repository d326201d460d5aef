package io.thousandhands.customer.customer;

import io.thousandhands.customer.input.ExternalId;
import io.thousandhands.customer.input.Findings;
import io.thousandhands.customer.input.Ids;
import io.thousandhands.customer.input.Members;
import io.thousandhands.customer.input.Texts;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That an address is a customer's.
 *
 * @param contactId whose it is; null: not said by id
 * @param name whose it is, known already or not; null: not said by name
 */
public record NewAddress(
        Address address, @Nullable UUID contactId, @Nullable String name) {

    /** @throws io.thousandhands.customer.input.RefusedException naming every fault */
    public static NewAddress read(Map<String, ? extends @Nullable Object> body) {
        Findings findings = new Findings();
        Members members = Members.of(body, findings);
        Address address = Address.read(members);
        UUID contactId = Ids.optional(members, "contactId");
        String name = Texts.optional(members, "name", ContactDocument.NAME_AT_MOST);
        if (contactId != null && name != null) {
            members.fault("name", "must be left out where contactId says whose the address is");
        }
        members.refuseOthers();
        findings.throwIfAny();
        return new NewAddress(Objects.requireNonNull(address), contactId, name);
    }

    /** What it claims for the customer themselves: only one customer can have it. */
    public Set<ExternalId> claimed() {
        return address instanceof Address.OfSystem ofSystem && saysNobody() ? Set.of(ofSystem.externalId()) : Set.of();
    }

    boolean saysNobody() {
        return contactId == null && name == null;
    }
}
