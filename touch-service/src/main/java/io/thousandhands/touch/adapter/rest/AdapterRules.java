package io.thousandhands.touch.adapter.rest;

import io.thousandhands.platform.problem.Problem;
import io.thousandhands.platform.problem.ProblemException;
import io.thousandhands.touch.adapter.source.Kind;
import io.thousandhands.touch.adapter.source.MappingReader;
import io.thousandhands.touch.adapter.source.MappingRules;
import io.thousandhands.touch.adapter.source.RefusedMappingException;
import io.thousandhands.touch.adapter.store.AdapterSettings;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What an adapter must be. */
final class AdapterRules {
    static final String ONE_REP = "Name the default rep by exactly one of id, email, phone and externalId.";

    /** @throws ProblemException 400 */
    static String name(@Nullable String name) {
        if (name == null || !name.matches("[a-z0-9][a-z0-9-]{0,62}")) {
            throw refused("/name", "Give a name of 1 to 63 lower-case letters, digits and dashes.");
        }
        return name;
    }

    /** @throws ProblemException 400 */
    static void check(Kind kind, AdapterSettings settings) {
        AdapterSettings.Rep rep = settings.defaultRep();
        if (rep != null
                && Stream.of(rep.id(), rep.email(), rep.phone(), rep.externalId())
                                .filter(Objects::nonNull)
                                .count()
                        != 1) {
            throw refused("/defaultRep", ONE_REP);
        }
        try {
            MappingRules.require(kind, MappingReader.read(settings.mapping()));
        } catch (RefusedMappingException e) {
            throw refused("/mapping" + e.pointer(), e.detail());
        }
    }

    static ProblemException refused(String pointer, String detail) {
        return Problem.badRequest("invalid-member", detail)
                .with("pointer", pointer)
                .toException();
    }

    private AdapterRules() {}
}
