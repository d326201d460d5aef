package io.thousandhands.touch.adapter.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads a mapping as an administrator writes it: an object shaped like a touch, whose members are pointers (texts that
 * begin with {@code /}, or with {@code #/} from the root of the delivery), constants, or {@code {"at": pointer, "values":
 * {word: meaning}, "otherwise": meaning}}.
 */
public final class MappingReader {
    private static final Set<String> PLAIN = Set.of(
            "sourceId",
            "kind",
            "occurredAt",
            "contactIds",
            "direction",
            "purpose",
            "outcome",
            "note",
            "durationSeconds");
    private static final Set<String> PARTIES = Set.of("customer", "rep", "from", "to");
    private static final Set<String> REFERENCES = Set.of("id", "email", "phone");

    private final List<Rule> rules = new ArrayList<>();

    /** @throws RefusedMappingException that says what to change */
    public static Mapping read(@Nullable Object posted) {
        if (posted == null) {
            return Mapping.NONE;
        }
        Map<String, @Nullable Object> mapping = Shapes.object(posted, "");
        Shapes.only(mapping, Set.of("each", "changedAt", "touch"), "");
        MappingReader reader = new MappingReader();
        if (mapping.get("touch") != null) {
            reader.touch(Shapes.object(mapping.get("touch"), "/touch"));
        }
        return new Mapping(
                RuleReader.pointerOrNull(mapping.get("each"), "/each"),
                RuleReader.pointerOrNull(mapping.get("changedAt"), "/changedAt"),
                reader.rules);
    }

    private void touch(Map<String, @Nullable Object> touch) {
        Shapes.only(touch, Stream.concat(PLAIN.stream(), PARTIES.stream()).toList(), "/touch");
        touch.forEach((name, value) -> {
            if (PLAIN.contains(name)) {
                RuleReader.rule(name, value, "/touch/" + name).ifPresent(rules::add);
            } else {
                party(name, Shapes.object(value, "/touch/" + name));
            }
        });
    }

    private void party(String party, Map<String, @Nullable Object> references) {
        Shapes.only(references, Set.of("id", "email", "phone", "externalId"), "/touch/" + party);
        references.forEach((name, value) -> {
            String path = "/touch/" + party + "/" + name;
            if (REFERENCES.contains(name)) {
                RuleReader.rule(party + "." + name, value, path).ifPresent(rules::add);
                return;
            }
            Map<String, @Nullable Object> externalId = Shapes.object(value, path);
            Shapes.only(externalId, Set.of("system", "id"), path);
            externalId.forEach(
                    (member, rule) -> RuleReader.rule(party + ".externalId." + member, rule, path + "/" + member)
                            .ifPresent(rules::add));
        });
    }

    private MappingReader() {}
}
