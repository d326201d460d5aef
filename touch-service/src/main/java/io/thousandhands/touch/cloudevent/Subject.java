package io.thousandhands.touch.cloudevent;

import io.thousandhands.platform.problem.ProblemException;
import io.thousandhands.touch.touch.PostedTouch.CustomerRef;
import io.thousandhands.touch.touch.PostedTouch.ExternalId;
import java.util.Locale;

/**
 * The subject of an event as a customer: {@code mailto:} (RFC 6068), {@code tel:} (RFC 3966), {@code urn:uuid:} (RFC 9562),
 * or {@code external:system:id}; each part percent-encoded where a URI wants it so.
 */
final class Subject {

    /** @throws ProblemException 400 if it names no customer so */
    static CustomerRef customer(String subject) {
        String scheme = subject.substring(0, subject.indexOf(':') + 1).toLowerCase(Locale.ROOT);
        String rest = subject.substring(scheme.length());
        return switch (scheme) {
            case "mailto:" -> new CustomerRef(null, text(upTo('?', rest)), null, null);
            case "tel:" -> new CustomerRef(null, null, text(upTo(';', rest)), null);
            case "urn:" -> new CustomerRef(uuid(rest), null, null, null);
            case "external:" -> new CustomerRef(null, null, null, external(rest));
            default -> throw unknown();
        };
    }

    private static String uuid(String name) {
        String space = "uuid:";
        if (!name.regionMatches(true, 0, space, 0, space.length())) {
            throw unknown();
        }
        return name.substring(space.length());
    }

    private static ExternalId external(String rest) {
        int end = rest.indexOf(':');
        if (end < 0) {
            throw unknown();
        }
        return new ExternalId(text(rest.substring(0, end)), text(rest.substring(end + 1)));
    }

    private static String upTo(char end, String text) {
        int at = text.indexOf(end);
        return at < 0 ? text : text.substring(0, at);
    }

    private static String text(String part) {
        try {
            return PercentEncoding.decode(part);
        } catch (IllegalArgumentException e) {
            throw CloudEvent.wrong("subject", "Percent-encode the attribute subject as UTF-8, or not at all.");
        }
    }

    private static ProblemException unknown() {
        return CloudEvent.wrong(
                "subject",
                "Name the customer in the data, or in the attribute subject as mailto:name@example.org, tel:+4930123456, "
                        + "urn:uuid:<our id> or external:<system>:<id>.");
    }

    private Subject() {}
}
