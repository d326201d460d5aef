package io.thousandhands.touch.touch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class PhoneNumbersTest {
    private static final PhoneNumbers ANYWHERE = new PhoneNumbers(null);
    private static final PhoneNumbers GERMAN = new PhoneNumbers("DE");

    @Property
    void a_number_with_its_country_is_the_same_however_it_is_written(
            @ForAll("regions") String region, @ForAll PhoneNumberFormat format) {
        PhoneNumber number = PhoneNumberUtil.getInstance().getExampleNumber(region);
        String written = PhoneNumberUtil.getInstance().format(number, format);
        String complete = PhoneNumberUtil.getInstance().format(number, PhoneNumberFormat.E164);
        assertThat(new PhoneNumbers(region).read(written)).contains(new Reference.ByPhone(complete));
        assertThat(ANYWHERE.of(written, region)).contains(new Reference.ByPhone(complete));
    }

    @Property
    void what_a_touch_names_is_among_what_the_customer_is_named_by(
            @ForAll("regions") String region, @ForAll PhoneNumberFormat format) {
        String written = PhoneNumberUtil.getInstance()
                .format(PhoneNumberUtil.getInstance().getExampleNumber(region), format);
        assertThat(ANYWHERE.of(written, region)).contains(ANYWHERE.read(written).orElseThrow());
    }

    @Property
    void whatever_comes_is_read_or_not_and_breaks_nothing(@ForAll String text) {
        assertThat(ANYWHERE.read(text).map(Reference.ByPhone::key).orElse("phone:"))
                .startsWith("phone:");
    }

    @Test
    void a_customers_own_region_counts_before_the_one_that_is_set() {
        assertThat(GERMAN.of("044 668 18 00", "CH")).contains(new Reference.ByPhone("+41446681800"));
        assertThat(GERMAN.of("030 123456", null)).contains(new Reference.ByPhone("+4930123456"));
    }

    @Test
    void abroad_is_dialled_by_two_zeros_where_nothing_else_is_known() {
        assertThat(ANYWHERE.read("0049 30 123456")).contains(new Reference.ByPhone("+4930123456"));
    }

    @Test
    void what_cannot_be_read_as_a_number_is_compared_by_its_digits() {
        assertThat(ANYWHERE.read("ext. 12-3").orElseThrow().key()).isEqualTo("phone:digits:123");
        assertThat(ANYWHERE.read("withheld")).isEmpty();
    }

    @Test
    void a_region_that_is_none_is_refused_at_the_start() {
        assertThatThrownBy(() -> new PhoneNumbers("Germany")).isInstanceOf(IllegalArgumentException.class);
    }

    @Provide
    Arbitrary<String> regions() {
        return Arbitraries.of("DE", "CH", "AT", "US", "GB", "FR", "JP", "IN", "BR", "ZA");
    }
}
