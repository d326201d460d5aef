package io.thousandhands.cadence.policy;

import static io.thousandhands.cadence.fixtures.CustomerFixture.aCommercialCustomer;
import static io.thousandhands.cadence.fixtures.CustomerFixture.aCustomer;
import static io.thousandhands.cadence.fixtures.CustomerFixture.aResidentialCustomer;
import static io.thousandhands.cadence.fixtures.Defaults.POLICIES;
import static io.thousandhands.cadence.policy.PolicyReason.EXCEPTION;
import static io.thousandhands.cadence.policy.PolicyReason.SEGMENT;
import static io.thousandhands.cadence.policy.PolicyReason.STAGE;
import static io.thousandhands.cadence.policy.PolicyReason.YEARLY_SALES;
import static org.assertj.core.api.Assertions.assertThat;

import io.thousandhands.cadence.fixtures.CustomerFixture;
import io.thousandhands.contracts.event.Customer.Segment;
import io.thousandhands.contracts.event.Customer.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PoliciesTest {
    @Test
    void aResidentialCustomerDeservesATouchEachQuarter() {
        assertThat(touchesAYearOf(aResidentialCustomer())).isEqualTo(4);
    }

    @ParameterizedTest
    @CsvSource({"0, 8", "49999, 8", "50000, 10", "249999, 10", "250000, 12", "9000000, 12"})
    void aCompanyDeservesWhatItBuys(int yearlySales, int touchesAYear) {
        assertThat(touchesAYearOf(aCommercialCustomer(yearlySales))).isEqualTo(touchesAYear);
    }

    @Test
    void aCompanyOfUnknownSalesDeservesEight() {
        assertThat(touchesAYearOf(aCommercialCustomer(null))).isEqualTo(8);
    }

    @ParameterizedTest
    @CsvSource({"PROSPECT, 4", "FORMER, 2"})
    void theStageGoesBeforeTheSegment(Stage stage, int touchesAYear) {
        assertThat(touchesAYearOf(aCustomer(Segment.COMMERCIAL, stage, 900_000)))
                .isEqualTo(touchesAYear);
    }

    @Test
    void anExceptionGoesBeforeAll() {
        assertThat(touchesAYearOf(aResidentialCustomer().deserving("commercial-large")))
                .isEqualTo(12);
    }

    @Test
    void anExceptionThatNamesNoPolicyIsNone() {
        assertThat(touchesAYearOf(aResidentialCustomer().deserving("royalty"))).isEqualTo(4);
    }

    @Test
    void whichFactDecidesIsKnown() {
        assertThat(reasonFor(aResidentialCustomer().deserving("commercial-large")))
                .isEqualTo(EXCEPTION);
        assertThat(reasonFor(aResidentialCustomer().deserving("royalty"))).isEqualTo(SEGMENT);
        assertThat(reasonFor(aCustomer(Segment.COMMERCIAL, Stage.PROSPECT, 900_000)))
                .isEqualTo(STAGE);
        assertThat(reasonFor(aCommercialCustomer(null))).isEqualTo(YEARLY_SALES);
    }

    private static PolicyReason reasonFor(CustomerFixture customer) {
        return POLICIES.reasonFor(customer.facts());
    }

    private static int touchesAYearOf(CustomerFixture customer) {
        return POLICIES.of(customer.facts()).touchesAYear();
    }
}
