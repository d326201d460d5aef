package io.thousandhands.touch.touch;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.ValidationResult;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import io.thousandhands.touch.touch.Reference.ByPhone;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Telephone numbers, however they are written, in one way: E.164 where the country is known, else their digits. A number
 * without its country is read as one of a region. Immutable; for any thread.
 */
public final class PhoneNumbers {
    private static final PhoneNumberUtil UTIL = PhoneNumberUtil.getInstance();
    private static final String ABROAD = "00";

    private final @Nullable String region;

    /**
     * @param region ISO 3166-1 alpha-2, where nothing better is known; null: none
     * @throws IllegalArgumentException if there is no such region
     */
    public PhoneNumbers(@Nullable String region) {
        if (region != null && !UTIL.getSupportedRegions().contains(region)) {
            throw new IllegalArgumentException(
                    "The region of telephone numbers must be as ISO 3166-1 writes it: DE, US");
        }
        this.region = region;
    }

    /** As a touch names somebody. Empty: no digit in it. */
    public Optional<ByPhone> read(String text) {
        return number(text, region).or(() -> digits(text));
    }

    /**
     * All that a number which somebody keeps may be named by. One that was written without its country is also found
     * by those who write it so and do not say from where.
     *
     * @param where its region, if known
     */
    public Set<ByPhone> of(String text, @Nullable String where) {
        Optional<ByPhone> complete = number(text, null);
        if (complete.isPresent()) {
            return Set.of(complete.get());
        }
        return Stream.of(number(text, where == null ? region : where), digits(text))
                .flatMap(Optional::stream)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Optional<ByPhone> number(String text, @Nullable String region) {
        try {
            PhoneNumber number = UTIL.parse(region == null ? withPlus(text.strip()) : text, region);
            return UTIL.isPossibleNumberWithReason(number) == ValidationResult.IS_POSSIBLE
                    ? Optional.of(new ByPhone(UTIL.format(number, PhoneNumberFormat.E164)))
                    : Optional.empty();
        } catch (NumberParseException e) {
            return Optional.empty();
        }
    }

    /** Most of the world dials abroad by 00, and no country's own numbers begin so. */
    private static String withPlus(String text) {
        return text.startsWith(ABROAD) ? "+" + text.substring(ABROAD.length()) : text;
    }

    private static Optional<ByPhone> digits(String text) {
        String digits = PhoneNumberUtil.normalizeDigitsOnly(text);
        return digits.isEmpty() ? Optional.empty() : Optional.of(new ByPhone(digits));
    }
}
