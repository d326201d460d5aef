package io.thousandhands.touch.adapter.source;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Anything that sends JSON or a form: the mapping says where the members of a touch are. Of an item's statuses the later
 * one counts, by {@code changedAt} if the mapping names it, else by the order of the words that the kind is translated
 * from.
 */
final class Generic implements Source {
    private static final String RANK = "@rank";
    private static final String ONE_STATUS = "told";
    private static final Comparator<Fact> LATER = Comparator.comparing(
                    Fact::at, Comparator.nullsFirst(Comparator.<Instant>naturalOrder()))
            .thenComparing(Generic::rank)
            .thenComparing(Comparator.naturalOrder());

    @Override
    public List<Reading> read(Document delivery, Mapping mapping, Instant receivedAt) {
        return mapping.entriesOf(delivery)
                .map(entry -> read(entry, delivery, mapping, receivedAt))
                .toList();
    }

    private static Reading read(Document entry, Document delivery, Mapping mapping, Instant receivedAt) {
        Members members = mapping.membersOf(entry, delivery);
        String sourceId = members.get("sourceId");
        String item = sourceId == null ? ItemIds.ofContent(entry) : ItemIds.of(sourceId);
        if (!entry.isObject()) {
            return new Reading.Unreadable(null, "", "Send JSON objects, or a form.");
        }
        String kind = members.get("kind");
        if (kind == null) {
            return new Reading.Unreadable(item, "/touch/kind", noKind(mapping));
        }
        if (kind.equals(Mapping.IGNORE)) {
            return new Reading.Ignored(item, "Its status is mapped to ignore");
        }
        Instant changedAt = mapping.changedAt(entry, delivery);
        String wrong = GenericMembers.wrong(members, mapping, changedAt);
        if (wrong != null) {
            return new Reading.Unreadable(item, wrong, GenericMembers.detail(wrong));
        }
        Optional<Integer> rank = rank(entry, delivery, mapping);
        Members told = GenericMembers.plain(members)
                .with(RANK, rank.map(String::valueOf).orElse(null));
        String status = rank.flatMap(mapping::wordOfKind)
                .map(word -> ONE_STATUS + ":" + word)
                .orElse(ONE_STATUS);
        return new Reading.Told(new Fact(item, status, changedAt, receivedAt, told));
    }

    private static String noKind(Mapping mapping) {
        return mapping.rule("kind").orElse(null) instanceof Rule.Translated translated
                ? "Map this status to a kind, to ignore or to retract, or give otherwise; mapped are: "
                        + translated.words()
                : "Send what the mapping takes the kind from.";
    }

    private static Optional<Integer> rank(Document entry, Document delivery, Mapping mapping) {
        return mapping.rule("kind").orElse(null) instanceof Rule.Translated translated
                ? translated.rank(entry, delivery)
                : Optional.empty();
    }

    private static int rank(Fact fact) {
        String rank = fact.members().get(RANK);
        return rank == null ? -1 : Integer.parseInt(rank);
    }

    @Override
    public Conclusion conclude(Facts facts) {
        List<Fact> latestFirst = facts.all().sorted(LATER.reversed()).toList();
        if (latestFirst.isEmpty()) {
            return new Conclusion.Nothing("Nothing is known of it");
        }
        if (Mapping.RETRACT.equals(latestFirst.get(0).members().get("kind"))) {
            return new Conclusion.Retracted("Told to be taken back");
        }
        Members touch = Members.NONE;
        for (Fact fact : latestFirst) {
            touch = touch.orElse(fact.members());
        }
        Instant first =
                facts.all().map(Fact::receivedAt).min(Comparator.naturalOrder()).orElseThrow();
        return new Conclusion.Stands(touch.orElse(Members.NONE.with("occurredAt", first.toString())));
    }
}
