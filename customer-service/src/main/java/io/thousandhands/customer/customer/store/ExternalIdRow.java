package io.thousandhands.customer.customer.store;

import io.thousandhands.customer.input.ExternalId;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;

/** That an id of another system is this customer's; the key makes sure that it is nobody else's. */
@Entity
@Table(name = "customer_external_id")
public class ExternalIdRow {
    @EmbeddedId
    private Key key;

    private UUID customerId;

    protected ExternalIdRow() {}

    static ExternalIdRow of(ExternalId externalId, UUID customerId) {
        ExternalIdRow row = new ExternalIdRow();
        row.key = new Key(externalId.system(), externalId.id());
        row.customerId = customerId;
        return row;
    }

    /** The other system and its id. */
    @Embeddable
    public record Key(String system, String externalId) {}
}
