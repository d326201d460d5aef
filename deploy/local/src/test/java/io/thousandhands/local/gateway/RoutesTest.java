package io.thousandhands.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.thousandhands.local.Service;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoutesTest {
    @ParameterizedTest
    @CsvSource({
        "/api/customers, CUSTOMER",
        "/api/customers/42, CUSTOMER",
        "/api/customers/42/adopt, CUSTOMER",
        "/api/customers/42/contacts/7, CUSTOMER",
        "/api/customers/by-external/crm/42, CUSTOMER",
        "/api/reps/7/depart, CUSTOMER",
        "/api/customers/42/touches, TOUCH",
        "/api/touches, TOUCH",
        "/api/touches/by-source/crm-1, TOUCH",
        "/api/unmatched-touches/9/match, TOUCH",
        "/api/adapters, TOUCH",
        "/api/kinds, CADENCE",
        "/api/policies/residential, CADENCE",
        "/api/standings/summary, CADENCE",
        "/api/dead-letters/touch-service/touches-2-37/redrive, TOUCH",
        "/api/dead-letters/cadence-service, CADENCE",
        "/api/dead-letters/notification-service, NOTIFICATION",
        "/api/projections/touch-service/rebuild, TOUCH",
        "/api/projections/cadence-service/rebuild, CADENCE",
        "/api/projections/notification-service/rebuild, NOTIFICATION",
        "/api/nudges/stream, NOTIFICATION",
        "/api/docs/customer-service.json, CUSTOMER",
        "/api/docs/touch-service.json, TOUCH",
        "/api/docs/cadence-service.json, CADENCE",
        "/api/docs/notification-service.json, NOTIFICATION",
        "/api/docs/, NOTIFICATION",
        "/, NOTIFICATION",
        "/api/customersandmore, NOTIFICATION",
        "/index.html, NOTIFICATION"
    })
    void eachPathHasOneOwner(String path, Service owner) {
        assertThat(Routes.serviceFor(path)).isEqualTo(owner);
    }
}
