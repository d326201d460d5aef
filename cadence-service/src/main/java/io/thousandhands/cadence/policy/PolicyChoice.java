package io.thousandhands.cadence.policy;

import io.thousandhands.cadence.customer.CustomerFacts;
import io.thousandhands.contracts.event.Customer.Segment;
import io.thousandhands.contracts.event.Customer.Stage;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Which policy applies to whom: stage first, then segment, then yearly sales. */
final class PolicyChoice {
    private static final BigDecimal MEDIUM_FROM = BigDecimal.valueOf(50_000);
    private static final BigDecimal LARGE_FROM = BigDecimal.valueOf(250_000);

    static PolicyReason reasonFor(CustomerFacts customer) {
        if (customer.stage() != Stage.SOLD) {
            return PolicyReason.STAGE;
        }
        return customer.segment() == Segment.RESIDENTIAL ? PolicyReason.SEGMENT : PolicyReason.YEARLY_SALES;
    }

    static String idFor(CustomerFacts customer) {
        return switch (customer.stage()) {
            case PROSPECT -> DefaultPolicies.PROSPECT;
            case FORMER -> DefaultPolicies.FORMER;
            case SOLD -> idForSold(customer);
        };
    }

    private static String idForSold(CustomerFacts customer) {
        return switch (customer.segment()) {
            case RESIDENTIAL -> DefaultPolicies.RESIDENTIAL;
            case COMMERCIAL -> idForSales(customer.yearlySales());
        };
    }

    private static String idForSales(@Nullable BigDecimal yearlySales) {
        if (yearlySales == null || yearlySales.compareTo(MEDIUM_FROM) < 0) {
            return DefaultPolicies.COMMERCIAL_SMALL;
        }
        return yearlySales.compareTo(LARGE_FROM) < 0
                ? DefaultPolicies.COMMERCIAL_MEDIUM
                : DefaultPolicies.COMMERCIAL_LARGE;
    }

    private PolicyChoice() {}
}
