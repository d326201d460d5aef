package io.thousandhands.touch.adapter.source;

import io.thousandhands.touch.adapter.source.Rule.Pointer;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an administrator says of the deliveries of one adapter.
 *
 * @param each pointer to the list whose elements are one item each; null: the delivery itself, or its elements
 * @param changedAt where an entry says when it came to be so, so that of two the later one counts; null: nowhere
 * @param rules where the members of a touch are, one rule a member
 */
public record Mapping(@Nullable Pointer each, @Nullable Pointer changedAt, List<Rule> rules) {
    public static final Mapping NONE = new Mapping(null, null, List.of());

    /** Said as a kind: this is no touch. */
    static final String IGNORE = "ignore";

    /** Said as a kind: this takes the touch back. */
    static final String RETRACT = "retract";

    public Mapping {
        rules = List.copyOf(rules);
    }

    /** The parts of a delivery that are one item each. */
    Stream<Document> entriesOf(Document delivery) {
        return (each == null ? delivery : delivery.at(each.path())).elements();
    }

    /** When an entry came to be so, as it says. */
    @Nullable
    Instant changedAt(Document entry, Document delivery) {
        return changedAt == null
                ? null
                : Times.of(changedAt.in(entry, delivery).findFirst().orElse(null));
    }

    /** Members that the mapping finds in an entry of a delivery. */
    Members membersOf(Document entry, Document delivery) {
        Members members = Members.NONE;
        for (Rule rule : rules) {
            members = members.with(rule.member(), rule.in(entry, delivery));
        }
        return members;
    }

    /** The word of that rank among those that the kind is translated from. */
    Optional<String> wordOfKind(int rank) {
        return rule("kind")
                .filter(Rule.Translated.class::isInstance)
                .map(rule -> ((Rule.Translated) rule).values().get(rank).getKey());
    }

    Optional<Rule> rule(String member) {
        return rules.stream().filter(rule -> rule.member().equals(member)).findFirst();
    }
}
