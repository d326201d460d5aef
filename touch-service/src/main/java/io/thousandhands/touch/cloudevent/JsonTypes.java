package io.thousandhands.touch.cloudevent;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Media types whose content is JSON. */
public final class JsonTypes {

    /** @param mediaType with or without parameters; null: JSON, as an event says that does not say */
    public static boolean isJson(@Nullable String mediaType) {
        if (mediaType == null) {
            return true;
        }
        String type = mediaType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        return type.matches("[^/]+/json|[^/]+/[^/]+\\+json");
    }

    private JsonTypes() {}
}
