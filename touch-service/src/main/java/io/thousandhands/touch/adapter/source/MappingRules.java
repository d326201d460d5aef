package io.thousandhands.touch.adapter.source;

import java.util.stream.Stream;

/** What a mapping must say so that deliveries can be read by it at all. */
public final class MappingRules {

    /** @throws RefusedMappingException if it says too little for this kind */
    public static void require(Kind kind, Mapping mapping) {
        if (kind != Kind.GENERIC) {
            return;
        }
        if (mapping.rule("kind").isEmpty()) {
            throw new RefusedMappingException(
                    "/touch/kind", "Say where the kind is, or which it always is: call, say.");
        }
        if (Stream.of("customer.", "from.", "to.").noneMatch(party -> names(mapping, party))) {
            throw new RefusedMappingException(
                    "/touch/customer", "Say where the customer is named: customer, or from and to, by email or phone.");
        }
    }

    private static boolean names(Mapping mapping, String party) {
        return mapping.rules().stream().anyMatch(rule -> rule.member().startsWith(party));
    }

    private MappingRules() {}
}
