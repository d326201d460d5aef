package io.thousandhands.benchmarks.capacity;

import java.util.Locale;

/** Numbers as people read them: two digits that count, and a unit. */
final class Amount {
    private static final double THOUSAND = 1e3;
    private static final double MILLION = 1e6;
    private static final double BILLION = 1e9;
    private static final double TERA = 1e12;

    /** Of things: 950, 12 thousand, 3.4 million. */
    static String count(double number) {
        if (number >= BILLION) {
            return digits(number / BILLION) + " billion";
        }
        if (number >= MILLION) {
            return digits(number / MILLION) + " million";
        }
        return number >= 10 * THOUSAND ? digits(number / THOUSAND) + " thousand" : digits(number);
    }

    /** Of bytes: 12 GB, 3.4 TB. */
    static String bytes(double bytes) {
        return bytes >= TERA ? digits(bytes / TERA) + " TB" : digits(bytes / BILLION) + " GB";
    }

    static String dollars(double dollars) {
        return String.format(Locale.ROOT, "$%,.0f", rounded(dollars));
    }

    static String whole(double number) {
        return String.format(Locale.ROOT, "%,.0f", number);
    }

    /** 0.34, 3.4, 34, 340, 3,400. */
    static String digits(double number) {
        double rounded = rounded(number);
        if (rounded >= 10 || rounded == 0) {
            return String.format(Locale.ROOT, "%,.0f", rounded);
        }
        return String.format(Locale.ROOT, rounded >= 1 ? "%.1f" : "%.2f", rounded);
    }

    private static double rounded(double number) {
        if (number < 0.01) {
            return 0;
        }
        double step = Math.pow(10, Math.floor(Math.log10(number)) - 1);
        return Math.round(number / step) * step;
    }

    private Amount() {}
}
