package io.thousandhands.touch.touch;

import java.net.IDN;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;

/**
 * E-mail addresses as the mail world treats them: upper and lower case are the same (RFC 5321 leaves that to the
 * receiver, and no receiver of note tells them apart), a domain is the same in its own script and in ASCII (RFC 5890),
 * and what follows a plus in the local part is a note of the owner's to the owner (RFC 5233).
 */
public final class EmailAddresses {

    /** @param text an address, or a name with the address in angle brackets; empty: neither */
    public static Optional<Reference.ByEmail> read(String text) {
        String address = bare(Normalizer.normalize(text, Normalizer.Form.NFC).strip());
        int at = address.lastIndexOf('@');
        if (at <= 0 || address.chars().anyMatch(Character::isWhitespace)) {
            return Optional.empty();
        }
        return domain(address.substring(at + 1))
                .map(domain -> address.substring(0, at).toLowerCase(Locale.ROOT) + "@" + domain)
                .map(Reference.ByEmail::new);
    }

    /** The same address without what its owner added after a plus. */
    static String mailbox(String address) {
        int plus = address.indexOf('+');
        int at = address.lastIndexOf('@');
        return plus > 0 && plus < at ? address.substring(0, plus) + address.substring(at) : address;
    }

    /** Of {@code Bob <bob@example.org>} the address. */
    private static String bare(String text) {
        int open = text.lastIndexOf('<');
        return open >= 0 && text.endsWith(">") ? text.substring(open + 1, text.length() - 1) : text;
    }

    private static Optional<String> domain(String text) {
        try {
            String ascii = IDN.toASCII(text).toLowerCase(Locale.ROOT);
            return ascii.isEmpty() || ascii.startsWith(".") ? Optional.empty() : Optional.of(ascii);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private EmailAddresses() {}
}
