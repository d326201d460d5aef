package io.thousandhands.touch.touch;

/** Ids that other systems gave, as one text. */
public final class ExternalIds {

    /** With the system's length, so that no two pairs read the same. */
    public static String key(String system, String id) {
        return "external:" + system.length() + ":" + system + ":" + id;
    }

    private ExternalIds() {}
}
