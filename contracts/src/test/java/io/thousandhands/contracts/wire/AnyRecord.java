package io.thousandhands.contracts.wire;

import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.jspecify.annotations.Nullable;

/** Any value of a record, by its components: those marked nullable are sometimes null. New events need nothing here. */
final class AnyRecord {
    private static final Arbitrary<String> TEXT = Arbitraries.strings()
            .withCharRange('\0', '\u00ff')
            .withChars('\u20ac', '\u4e16', '"', '\\', '/')
            .ofMaxLength(12);
    private static final Arbitrary<Long> NUMBER = Arbitraries.longs();
    private static final Arbitrary<Instant> INSTANT = Arbitraries.longs()
            .between(-62_135_596_800_000L, 253_402_300_799_999L)
            .map(Instant::ofEpochMilli);

    private static final Map<Class<?>, Arbitrary<?>> SIMPLE = Map.of(
            String.class, TEXT,
            long.class, NUMBER,
            int.class, Arbitraries.integers(),
            Integer.class, Arbitraries.integers(),
            double.class, Arbitraries.doubles(),
            boolean.class, Arbitraries.of(true, false),
            byte[].class, Arbitraries.bytes().array(byte[].class).ofMaxSize(20),
            UUID.class, Combinators.combine(NUMBER, NUMBER).as(UUID::new),
            Instant.class, INSTANT,
            BigDecimal.class, Arbitraries.bigDecimals());

    static <T> Arbitrary<T> of(Class<T> type) {
        List<? extends Arbitrary<?>> components = Arrays.stream(type.getRecordComponents())
                .map(AnyRecord::ofComponent)
                .toList();
        return combined(components).map(values -> made(type, values));
    }

    private static Arbitrary<List<@Nullable Object>> combined(List<? extends Arbitrary<?>> components) {
        List<Arbitrary<Object>> objects =
                components.stream().map(Arbitrary::asGeneric).toList();
        return Combinators.combine(objects).as(values -> (List<@Nullable Object>) values);
    }

    private static Arbitrary<?> ofComponent(RecordComponent component) {
        Arbitrary<?> any = ofType(component.getGenericType());
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class) ? any.injectNull(0.3) : any;
    }

    private static Arbitrary<?> ofType(Type type) {
        if (type instanceof ParameterizedType generic) {
            return generic.getRawType() == List.class
                    ? ofType(generic.getActualTypeArguments()[0]).list().ofMaxSize(3)
                    : Arbitraries.maps(TEXT, TEXT).ofMaxSize(3);
        }
        Class<?> plain = (Class<?>) type;
        if (plain.isRecord()) {
            return of(plain);
        }
        return plain.isEnum() ? Arbitraries.of(plain.getEnumConstants()) : simple(plain);
    }

    private static Arbitrary<?> simple(Class<?> type) {
        Arbitrary<?> any = SIMPLE.get(type);
        if (any == null) {
            throw new AssertionError("Say above what any " + type.getSimpleName() + " is");
        }
        return any;
    }

    private static <T> T made(Class<T> type, List<@Nullable Object> values) {
        try {
            Class<?>[] types = Arrays.stream(type.getRecordComponents())
                    .map(RecordComponent::getType)
                    .toArray(Class<?>[]::new);
            Constructor<T> constructor = type.getDeclaredConstructor(types);
            return constructor.newInstance(values.toArray());
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    private AnyRecord() {}
}
