package io.thousandhands.cadence.kind;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The whole catalogue at one moment. */
public final class Kinds {
    private final List<Kind> counting;
    private final Map<String, Kind> byName;
    private final Map<Integer, Kind> byNo;

    public Kinds(Collection<Kind> all) {
        counting = all.stream().filter(Kind::counts).toList();
        byName = all.stream().collect(Collectors.toUnmodifiableMap(Kind::name, Function.identity()));
        byNo = all.stream().collect(Collectors.toUnmodifiableMap(Kind::no, Function.identity()));
    }

    /** Those with a dwell; the others appear in no date. */
    public List<Kind> counting() {
        return counting;
    }

    public Optional<Kind> named(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    public Optional<Kind> numbered(int no) {
        return Optional.ofNullable(byNo.get(no));
    }
}
