package io.thousandhands.touch.adapter.signature;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A delivery as it came.
 *
 * @param url as the sender was told to call it, with the query
 * @param token of the query; null: none
 * @param headers by lower-case name
 * @param form its fields, if the body is a form
 */
public record Incoming(
        String url,
        @Nullable String token,
        Map<String, String> headers,
        byte[] body,
        List<Map.Entry<String, String>> form) {

    public Incoming {
        headers = Map.copyOf(headers);
        form = List.copyOf(form);
    }

    /** @param name in any case */
    @Nullable
    String header(String name) {
        return headers.get(name.toLowerCase(Locale.ROOT));
    }
}
