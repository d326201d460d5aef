package io.thousandhands.platform.rest;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.type.LogicalType;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.time.Instant;

/**
 * At the door, JSON is taken as it is meant: no member that nobody knows, no string for a number or the other way round,
 * nothing after the end. What is let through here would be found wrong by somebody who cannot ask the sender any more.
 */
@Singleton
class JsonStrictness implements ObjectMapperCustomizer {
    private static final CoercionInputShape[] NOT_TEXT = {
        CoercionInputShape.Integer, CoercionInputShape.Float, CoercionInputShape.Boolean
    };

    /** After the framework's own, so that what is said here holds. */
    @Override
    public int priority() {
        return QUARKUS_CUSTOMIZER_PRIORITY - 1;
    }

    @Override
    @SuppressWarnings("deprecation") // A mapper that stands already has no other way to be told.
    public void customize(ObjectMapper mapper) {
        mapper.registerModule(new SimpleModule().addDeserializer(Instant.class, new InstantAtTheDoor()));
        mapper.configure(MapperFeature.ALLOW_COERCION_OF_SCALARS, false);
        mapper.enable(
                DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS,
                DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
        mapper.disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT);
        mapper.disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);
        for (CoercionInputShape shape : NOT_TEXT) {
            mapper.coercionConfigFor(LogicalType.Textual).setCoercion(shape, CoercionAction.Fail);
        }
    }
}
