package io.thousandhands.customer.customer.store;

import io.thousandhands.contracts.event.Customer;
import io.thousandhands.contracts.event.Customer.Contact;
import io.thousandhands.contracts.event.Customer.SealingKey;
import io.thousandhands.contracts.event.Customer.Segment;
import io.thousandhands.contracts.event.Customer.Stage;
import io.thousandhands.contracts.event.Resting;
import io.thousandhands.customer.Versioned;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A customer as a row; contacts and external ids are a document in it. */
@Entity
@Table(name = "customer")
public class CustomerRow {
    private static final long FIRST_VERSION = 1;

    @Id
    private UUID id;

    @Version
    private long version;

    private String name;

    @Enumerated(EnumType.STRING)
    private Segment segment;

    @Enumerated(EnumType.STRING)
    private Stage stage;

    private Instant since;
    private Instant createdAt;
    private BigDecimal yearlySales;
    private String timeZone;
    private UUID ownerId;
    private UUID formerOwnerId;
    private String policyId;

    @JdbcTypeCode(SqlTypes.JSON)
    private Details details;

    private String foundBy;
    private String region;
    private UUID mergedInto;
    private String sealingKey;
    private String sealingKeyFrom;

    protected CustomerRow() {}

    static CustomerRow of(Customer customer) {
        CustomerRow row = new CustomerRow();
        row.id = customer.id();
        row.version = FIRST_VERSION;
        row.createdAt = customer.createdAt();
        row.become(customer);
        return row;
    }

    /** The same row with another state; the version grows when it is flushed. */
    void become(Customer customer) {
        name = customer.name();
        segment = customer.segment();
        stage = customer.stage();
        since = customer.since();
        yearlySales = customer.yearlySales();
        timeZone = customer.timeZone();
        ownerId = customer.ownerId();
        formerOwnerId = customer.formerOwnerId();
        policyId = customer.policyId();
        details = new Details(customer.externalIds(), customer.contacts(), customer.resting());
        foundBy = FoundBy.of(customer);
        region = customer.region();
        mergedInto = customer.mergedInto();
        sealingKey =
                customer.sealingKey() == null ? null : customer.sealingKey().wrapped();
        sealingKeyFrom =
                customer.sealingKey() == null ? null : customer.sealingKey().wrappedBy();
    }

    /** What one customer has many of, as one JSON object. */
    record Details(Map<String, String> externalIds, List<Contact> contacts, List<Resting> resting) {
        Details {
            // Rows from before customers could rest have none.
            resting = resting == null ? List.of() : resting;
        }
    }

    UUID id() {
        return id;
    }

    Versioned<Customer> state() {
        return new Versioned<>(
                new Customer(
                        id,
                        name,
                        segment,
                        stage,
                        since,
                        createdAt,
                        yearlySales,
                        timeZone,
                        ownerId,
                        formerOwnerId,
                        policyId,
                        details.externalIds(),
                        details.contacts(),
                        region,
                        mergedInto,
                        sealingKey == null ? null : new SealingKey(sealingKeyFrom, sealingKey),
                        details.resting()),
                version);
    }
}
