package io.thousandhands.customer.telling;

/** Patterns of SQL's LIKE. */
public final class Like {

    /** Matches this text anywhere, and nothing else; the escape is a backslash. */
    public static String containing(String text) {
        return "%" + text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }

    private Like() {}
}
