package io.thousandhands.customer.customer;

import io.thousandhands.contracts.event.Customer;
import io.thousandhands.contracts.event.Customer.Segment;
import io.thousandhands.contracts.event.Customer.Stage;
import io.thousandhands.contracts.event.Resting;
import io.thousandhands.customer.input.Choices;
import io.thousandhands.customer.input.ExternalIds;
import io.thousandhands.customer.input.Findings;
import io.thousandhands.customer.input.Instants;
import io.thousandhands.customer.input.Members;
import io.thousandhands.customer.input.Regions;
import io.thousandhands.customer.input.Texts;
import io.thousandhands.customer.input.TimeZones;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A customer as the JSON object that senders write, less {@code owner}, {@code contacts} and {@code mergedInto}. */
final class CustomerDocument {
    private static final int NAME_AT_MOST = 200;
    private static final int POLICY_AT_MOST = 100;
    private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");

    /** What a patch is merged into. */
    static Map<String, @Nullable Object> of(Customer customer) {
        Map<String, @Nullable Object> document = new LinkedHashMap<>();
        document.put("name", customer.name());
        document.put("segment", Choices.word(customer.segment()));
        document.put("stage", Choices.word(customer.stage()));
        document.put("since", customer.since() == null ? null : customer.since().toString());
        document.put("yearlySales", customer.yearlySales());
        document.put("timeZone", customer.timeZone());
        document.put("region", customer.region());
        document.put("policyId", customer.policyId());
        document.put("externalIds", customer.externalIds());
        document.put("resting", RestingDocument.of(customer.resting()));
        return document;
    }

    /**
     * @param resting what is known so far of when they rest
     * @throws io.thousandhands.customer.input.RefusedException naming every fault
     */
    static CustomerFacts read(
            Map<String, ? extends @Nullable Object> document, List<Resting> resting, Findings findings, Instant now) {
        Members members = Members.of(document, findings);
        String name = Texts.required(members, "name", NAME_AT_MOST);
        Segment segment = Choices.required(members, "segment", Segment.class);
        Stage stage = Choices.optional(members, "stage", Stage.class);
        Instant since = since(members, now);
        BigDecimal yearlySales = YearlySales.optional(members, "yearlySales");
        String timeZone = TimeZones.optional(members, "timeZone");
        String region = Regions.optional(members, "region");
        String policyId = Texts.optional(members, "policyId", POLICY_AT_MOST);
        Map<String, String> externalIds = ExternalIds.optional(members, "externalIds");
        List<Resting> rests = RestingDocument.read(members, resting, now);
        members.refuseOthers();
        findings.throwIfAny();
        return new CustomerFacts(
                Objects.requireNonNull(name),
                Objects.requireNonNull(segment),
                stage == null ? Stage.SOLD : stage,
                since,
                yearlySales,
                timeZone,
                policyId,
                externalIds,
                region,
                rests);
    }

    private static @Nullable Instant since(Members members, Instant now) {
        Instant since = Instants.optional(members, "since");
        if (since != null && (since.isBefore(EARLIEST) || since.isAfter(now))) {
            members.fault("since", "must lie between 1900 and now");
            return null;
        }
        return since;
    }

    private CustomerDocument() {}
}
