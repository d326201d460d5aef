package io.thousandhands.contracts.wire;

import io.thousandhands.contracts.event.Event;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Holds a decoded event against what its records promise: nothing null that is not marked so, and the right key. */
final class Validity {

    private static final ClassValue<List<Member>> MEMBERS = new ClassValue<>() {
        @Override
        protected List<Member> computeValue(Class<?> type) {
            return Arrays.stream(type.getRecordComponents())
                    .filter(component -> !component.getType().isPrimitive())
                    .map(Member::of)
                    .toList();
        }
    };

    /** @throws UnreadableEventException naming the member that is missing */
    static Event check(Event event, @Nullable String key) throws UnreadableEventException {
        String type = EventType.of(event).typeName();
        requireMembersWithin(event, type);
        if (!event.key().equals(key)) {
            throw new UnreadableEventException(type + " under another key than its content says");
        }
        return event;
    }

    private static void requireMembers(Record part, String path) throws UnreadableEventException {
        for (Member member : MEMBERS.get(part.getClass())) {
            Object value = member.valueIn(part);
            if (value == null && !member.nullable()) {
                throw new UnreadableEventException(path + " without " + member.name());
            }
            if (value instanceof Record || value instanceof Collection) {
                requireMembersWithin(value, path + "." + member.name());
            }
        }
    }

    private static void requireMembersWithin(@Nullable Object value, String path) throws UnreadableEventException {
        if (value instanceof Record nested) {
            requireMembers(nested, path);
        }
        if (value instanceof Collection<?> several) {
            for (Object one : several) {
                requireMembersWithin(one, path);
            }
        }
    }

    private record Member(String name, Method accessor, boolean nullable) {
        static Member of(RecordComponent component) {
            component.getAccessor().trySetAccessible();
            return new Member(
                    component.getName(),
                    component.getAccessor(),
                    component.getAnnotatedType().isAnnotationPresent(Nullable.class));
        }

        @Nullable
        Object valueIn(Record part) {
            try {
                return accessor.invoke(part);
            } catch (IllegalAccessException | InvocationTargetException e) {
                throw new IllegalStateException("A record's accessor can be called: " + accessor, e);
            }
        }
    }

    private Validity() {}
}
