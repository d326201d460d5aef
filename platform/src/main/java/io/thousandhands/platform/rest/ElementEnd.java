package io.thousandhands.platform.rest;

/** Finds where an element of a JSON array ends. In UTF-8 no byte of another character looks like a mark of JSON. */
final class ElementEnd {
    private int depth;
    private boolean inString;
    private boolean escaped;

    /** Whether this byte, the next one, belongs to the array and not to the element any more. */
    boolean isAt(int next) {
        return depth == 0 && !inString && (next == ',' || next == ']');
    }

    void passed(int next) {
        if (inString) {
            passedInString(next);
        } else if (next == '"') {
            inString = true;
        } else if (next == '{' || next == '[') {
            depth++;
        } else if ((next == '}' || next == ']') && depth > 0) {
            depth--;
        }
    }

    private void passedInString(int next) {
        if (escaped) {
            escaped = false;
        } else if (next == '\\') {
            escaped = true;
        } else if (next == '"') {
            inString = false;
        }
    }
}
