package io.thousandhands.customer.customer.store;

import io.thousandhands.contracts.event.CustomerEvent;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** What is left of an erased customer: nothing personal. */
@Entity
@Table(name = "erased_customer")
public class ErasedRow {
    @Id
    private UUID id;

    private long version;
    private Instant erasedAt;

    protected ErasedRow() {}

    static ErasedRow of(CustomerEvent.Erased erased, Instant at) {
        ErasedRow row = new ErasedRow();
        row.id = erased.customerId();
        row.version = erased.version();
        row.erasedAt = at;
        return row;
    }

    CustomerEvent.Erased event() {
        return new CustomerEvent.Erased(version, id);
    }
}
