package io.thousandhands.customer.input;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * E-mail addresses, kept as given. The syntax is that of RFC 5321 without quoted local parts and address literals,
 * letters of any script allowed (RFC 6531): whether it reaches anybody only a mail can tell.
 */
public final class Emails {
    private static final int AT_MOST = 254;
    private static final int LOCAL_PART_AT_MOST = 64;
    private static final Pattern LOCAL_PART = Pattern.compile("[\\p{L}\\p{M}\\p{N}!#$%&'*+/=?^_`{|}~.-]++");
    private static final Pattern DOMAIN = Pattern.compile(
            "(?:[\\p{L}\\p{M}\\p{N}](?:[\\p{L}\\p{M}\\p{N}-]{0,61}[\\p{L}\\p{M}\\p{N}])?\\.)+[\\p{L}\\p{M}\\p{N}-]{2,63}");

    /** @return null if it is absent or not an address */
    public static @Nullable String optional(Members members, String name) {
        return checked(members, name, Texts.optional(members, name, AT_MOST));
    }

    /** Like {@link #optional}; an absent one is a finding. */
    public static @Nullable String required(Members members, String name) {
        return checked(members, name, Texts.required(members, name, AT_MOST));
    }

    /** Two addresses that differ only in case are taken for one. */
    public static String comparable(String address) {
        return address.toLowerCase(Locale.ROOT);
    }

    private static @Nullable String checked(Members members, String name, @Nullable String address) {
        if (address == null || isAddress(address)) {
            return address;
        }
        members.fault(name, "must be an e-mail address, such as ada@example.com");
        return null;
    }

    static boolean isAddress(String address) {
        int at = address.lastIndexOf('@');
        if (at < 1 || at > LOCAL_PART_AT_MOST) {
            return false;
        }
        String localPart = address.substring(0, at);
        return LOCAL_PART.matcher(localPart).matches()
                && !localPart.startsWith(".")
                && !localPart.endsWith(".")
                && !localPart.contains("..")
                && DOMAIN.matcher(address.substring(at + 1)).matches();
    }

    private Emails() {}
}
