package io.thousandhands.customer.input;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Phone numbers, kept as given: 3 to 15 digits (E.164) with the usual punctuation and perhaps an extension. */
public final class Phones {
    private static final int AT_MOST = 40;
    private static final Pattern NUMBER =
            Pattern.compile("\\+?[0-9(][0-9 ().\\-/]*+(?: ?(?:x|ext\\.?) ?[0-9]{1,7})?", Pattern.CASE_INSENSITIVE);

    /** @return null if it is absent or not a number */
    public static @Nullable String optional(Members members, String name) {
        return checked(members, name, Texts.optional(members, name, AT_MOST));
    }

    /** Like {@link #optional}; an absent one is a finding. */
    public static @Nullable String required(Members members, String name) {
        return checked(members, name, Texts.required(members, name, AT_MOST));
    }

    /** The digits alone: what two ways of writing one number have in common. */
    public static String digits(String number) {
        return number.codePoints()
                .filter(digit -> digit >= '0' && digit <= '9')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static @Nullable String checked(Members members, String name, @Nullable String number) {
        if (number == null || isNumber(number)) {
            return number;
        }
        members.fault(name, "must be a phone number of 3 to 15 digits, such as +1 212 555 0100");
        return null;
    }

    static boolean isNumber(String number) {
        int extension = indexOfLetter(number);
        int digits =
                digits(extension < 0 ? number : number.substring(0, extension)).length();
        return digits >= 3 && digits <= 15 && NUMBER.matcher(number).matches();
    }

    private static int indexOfLetter(String number) {
        for (int i = 0; i < number.length(); i++) {
            if (Character.isLetter(number.charAt(i))) {
                return i;
            }
        }
        return -1;
    }

    private Phones() {}
}
