package io.thousandhands.touch.touch;

import static io.thousandhands.touch.touch.APostedTouch.aPostedTouch;
import static org.assertj.core.api.Assertions.assertThat;

import io.thousandhands.touch.touch.PostedTouch.Party;
import io.thousandhands.touch.touch.TouchRules.Checked;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Who is the rep and who the customer of a touch that is told as from one to another. */
class PartiesTest {
    private static final Instant NOW = Instant.parse("2026-03-02T00:00:00Z");
    private static final UUID REP = UUID.fromString("33333333-3333-4333-8333-333333333333");
    private static final String ANN = "ann@example.com";
    private static final String BOB = "bob@example.org";
    private static final String CAROL = "carol@example.org";

    private static final RepsFound REPS = new RepsFound(Map.of("email:" + ANN, REP));
    private static final RepsFound NO_REPS = new RepsFound(Map.of());
    private static final CustomersFound BOBS = new CustomersFound(Map.of("email:" + BOB, List.of(aMatch())));

    @Test
    void the_side_of_a_rep_is_the_rep_and_the_other_the_customer() {
        Parties out = between(ANN, BOB, BOBS, REPS);
        assertThat(out.rep()).isEqualTo(new RepFact.Known(REP));
        assertThat(out.customer()).isInstanceOf(CustomerFact.Known.class);
        assertThat(out.side()).isEqualTo(Side.TO);
        assertThat(between(BOB, ANN, BOBS, REPS).side()).isEqualTo(Side.FROM);
    }

    @Test
    void a_customer_who_is_not_known_is_looked_for_on_the_other_side_alone() {
        Parties parties = between(ANN, CAROL, BOBS, REPS);
        assertThat(parties.customer()).isInstanceOf(CustomerFact.Unknown.class);
        assertThat(parties.side()).isEqualTo(Side.TO);
    }

    @Test
    void between_two_reps_nobody_is_touched() {
        assertThat(between(ANN, ANN, BOBS, REPS).rep()).isInstanceOf(RepFact.Both.class);
    }

    @Test
    void without_a_rep_whichever_side_is_a_customer_is_the_customer() {
        Parties parties = between(BOB, CAROL, BOBS, NO_REPS);
        assertThat(parties.rep()).isInstanceOf(RepFact.NotNamed.class);
        assertThat(parties.customer()).isInstanceOf(CustomerFact.Known.class);
        assertThat(parties.side()).isEqualTo(Side.FROM);
    }

    @Test
    void if_nobody_is_known_both_sides_are_waited_for() {
        Parties parties = between(CAROL, "dave@example.org", BOBS, NO_REPS);
        assertThat(parties.customer()).isInstanceOf(CustomerFact.Unknown.class);
        assertThat(parties.side()).isNull();
    }

    private static Parties between(String from, String to, CustomersFound customers, RepsFound reps) {
        PostedTouch posted = aPostedTouch().between(email(from), email(to)).posted();
        Checked checked = TouchRules.check(posted, NOW, new PhoneNumbers(null));
        return Parties.of(((Checked.Right) checked).touch(), customers, reps);
    }

    private static Party email(String address) {
        return new Party(null, address, null, null);
    }

    private static CustomerMatch aMatch() {
        return new CustomerMatch(APostedTouch.CUSTOMER, APostedTouch.CUSTOMER, false, null, false, true, Set.of());
    }
}
