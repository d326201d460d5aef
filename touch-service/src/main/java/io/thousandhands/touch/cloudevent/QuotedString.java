package io.thousandhands.touch.cloudevent;

/** Header values in quotes (RFC 9110, section 5.6.4), as older senders of events write them. */
final class QuotedString {

    /** What is in the quotes; the value itself if it is in none. */
    static String unquoted(String value) {
        if (value.length() < 2 || value.charAt(0) != '"' || value.charAt(value.length() - 1) != '"') {
            return value;
        }
        StringBuilder text = new StringBuilder();
        for (int at = 1; at < value.length() - 1; at++) {
            boolean escape = value.charAt(at) == '\\' && at + 1 < value.length() - 1;
            text.append(value.charAt(escape ? ++at : at));
        }
        return text.toString();
    }

    private QuotedString() {}
}
