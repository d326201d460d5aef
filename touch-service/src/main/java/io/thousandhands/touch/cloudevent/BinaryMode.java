package io.thousandhands.touch.cloudevent;

import io.thousandhands.platform.problem.ProblemException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Attributes as headers (HTTP binding, section 3.1): the body is the data, its type the body's type. */
public final class BinaryMode {
    private static final String PREFIX = "ce-";
    private static final List<String> REQUIRED = List.of("specversion", "id", "source", "type");

    /**
     * Any of the required attributes makes it an event: one that lacks another is meant as one, and is to hear of it.
     *
     * @param headers by names whose case does not matter
     * @return null if it is none
     * @throws ProblemException 400 if a header cannot be read
     */
    public static @Nullable CloudEvent event(Map<String, List<String>> headers) {
        if (REQUIRED.stream().noneMatch(attribute -> headers.containsKey(PREFIX + attribute))) {
            return null;
        }
        return new CloudEvent(
                attribute("specversion", headers),
                attribute("id", headers),
                attribute("source", headers),
                attribute("type", headers),
                attribute("subject", headers),
                attribute("time", headers));
    }

    private static @Nullable String attribute(String name, Map<String, List<String>> headers) {
        List<String> values = headers.getOrDefault(PREFIX + name, List.of());
        if (values.isEmpty()) {
            return null;
        }
        if (values.size() > 1) {
            throw CloudEvent.wrong(name, "Send the header ce-" + name + " once.");
        }
        try {
            return PercentEncoding.decode(QuotedString.unquoted(values.get(0).strip()));
        } catch (IllegalArgumentException e) {
            throw CloudEvent.wrong(name, "Percent-encode the header ce-" + name + " as UTF-8, a percent sign as %25.");
        }
    }

    private BinaryMode() {}
}
