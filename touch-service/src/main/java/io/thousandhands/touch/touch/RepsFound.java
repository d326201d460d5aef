package io.thousandhands.touch.touch;

import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which reps keys name.
 *
 * @param byKey what is not there is not known
 */
public record RepsFound(Map<String, UUID> byKey) {

    /** @param reference null: none is named */
    RepFact of(@Nullable Reference reference) {
        if (reference == null) {
            return new RepFact.NotNamed();
        }
        UUID id = reference.keys().stream()
                .map(key -> byKey.get(key.key()))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        return id == null ? new RepFact.Unknown() : new RepFact.Known(id);
    }
}
