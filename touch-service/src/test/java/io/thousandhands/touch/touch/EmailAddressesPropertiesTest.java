package io.thousandhands.touch.touch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class EmailAddressesPropertiesTest {

    @Property
    void an_address_is_the_same_in_any_case(@ForAll("addresses") String address) {
        assertThat(EmailAddresses.read(address.toUpperCase(Locale.ROOT))).isEqualTo(EmailAddresses.read(address));
    }

    @Property
    void what_was_read_reads_the_same_again(@ForAll("addresses") String address) {
        Reference.ByEmail read = EmailAddresses.read(address).orElseThrow();
        assertThat(EmailAddresses.read(read.address())).contains(read);
    }

    @Property
    void a_tag_changes_the_address_and_not_the_mailbox(
            @ForAll("addresses") String address, @ForAll("words") String tag) {
        Reference.ByEmail plain = EmailAddresses.read(address).orElseThrow();
        Reference.ByEmail tagged =
                EmailAddresses.read(address.replaceFirst("@", "+" + tag + "@")).orElseThrow();
        assertThat(tagged.key()).isNotEqualTo(plain.key());
        assertThat(tagged.keys().get(1)).isEqualTo(plain.keys().get(1));
    }

    @Property
    void whatever_comes_is_read_or_not_and_breaks_nothing(@ForAll String text) {
        assertThat(EmailAddresses.read(text).map(Reference.ByEmail::key).orElse("email:"))
                .startsWith("email:");
    }

    @Provide
    Arbitrary<String> addresses() {
        return Combinators.combine(words(), Arbitraries.of("example.org", "b\u00fccher.example", "mail.example.co.uk"))
                .as((local, domain) -> local + "@" + domain);
    }

    @Provide
    Arbitrary<String> words() {
        return Arbitraries.strings()
                .withCharRange('a', 'z')
                .withChars('.', '-', '_')
                .ofMinLength(1)
                .ofMaxLength(12);
    }
}
