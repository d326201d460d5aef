package io.thousandhands.contracts.wire;

import io.thousandhands.contracts.event.Event;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Holds a decoded event against what its records promise: nothing null that is not marked so, and the right key. */
final class Validity {

    private static final ClassValue<List<RecordComponent>> REQUIRED = new ClassValue<>() {
        @Override
        protected List<RecordComponent> computeValue(Class<?> type) {
            return Arrays.stream(type.getRecordComponents())
                    .filter(component -> !component.getType().isPrimitive())
                    .filter(component -> !component.getAnnotatedType().isAnnotationPresent(Nullable.class))
                    .peek(component -> component.getAccessor().trySetAccessible())
                    .toList();
        }
    };

    /** @throws UnreadableEventException naming the member that is missing */
    static Event check(Event event, @Nullable String key) throws UnreadableEventException {
        String type = EventType.of(event).typeName();
        requireMembers(event, type);
        if (!event.key().equals(key)) {
            throw new UnreadableEventException(type + " under another key than its content says");
        }
        return event;
    }

    private static void requireMembers(Object part, String path) throws UnreadableEventException {
        for (RecordComponent component : REQUIRED.get(part.getClass())) {
            Object member = valueOf(component, part);
            if (member == null) {
                throw new UnreadableEventException(path + " without " + component.getName());
            }
            if (member instanceof Record nested) {
                requireMembers(nested, path + "." + component.getName());
            }
        }
    }

    private static @Nullable Object valueOf(RecordComponent component, Object part) {
        try {
            return component.getAccessor().invoke(part);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("A record's accessor can be called: " + component, e);
        }
    }

    private Validity() {}
}
