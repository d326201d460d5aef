package io.thousandhands.touch.note;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.thousandhands.platform.sealing.SealingKey;
import io.thousandhands.touch.touch.NoteSeals;
import java.util.Base64;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The keys of some customers. */
public final class CustomerKeys implements NoteSeals {
    static final CustomerKeys NONE = new CustomerKeys(Map.of());

    private final Map<UUID, SealingKey> keys;

    CustomerKeys(Map<UUID, SealingKey> keys) {
        this.keys = Map.copyOf(keys);
    }

    public boolean areThereFor(Collection<UUID> customerIds) {
        return keys.keySet().containsAll(customerIds);
    }

    @Override
    public Optional<String> seal(UUID customerId, UUID touchId, String note) {
        return Optional.ofNullable(keys.get(customerId))
                .map(key -> key.sealRepeatably(touchId, note.getBytes(UTF_8)))
                .map(Base64.getEncoder()::encodeToString);
    }

    /**
     * @param sealed null: the touch has no note
     * @return null also if nobody can open it any more
     */
    public @Nullable String open(UUID customerId, UUID touchId, @Nullable String sealed) {
        SealingKey key = keys.get(customerId);
        if (key == null || sealed == null) {
            return null;
        }
        try {
            return new String(key.open(touchId, Base64.getDecoder().decode(sealed)), UTF_8);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
