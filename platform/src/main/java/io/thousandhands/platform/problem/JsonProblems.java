package io.thousandhands.platform.problem;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.lang.reflect.Field;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Tells senders of JSON what is wrong with it and where, in words of JSON: no Java name, nothing of what was sent. */
public final class JsonProblems {

    /** @param refused what Jackson threw while it read the sender's JSON */
    public static Problem of(JacksonException refused) {
        return located(described(refused), refused.getLocation());
    }

    private static Problem described(JacksonException refused) {
        if (refused instanceof UnrecognizedPropertyException unknown) {
            return unknownMember(unknown);
        }
        if (refused instanceof MismatchedInputException mismatch) {
            if (isAboutTheRest(mismatch)) {
                return Problem.badRequest("malformed-json", "Send one JSON value and nothing after it.");
            }
            String pointer = pointerOf(mismatch);
            return Problem.badRequest("invalid-member", named(pointer) + " must be " + expectation(mismatch) + ".")
                    .with("pointer", pointer);
        }
        if (refused instanceof JsonMappingException rejected) {
            String pointer = pointerOf(rejected);
            return Problem.badRequest("invalid-member", named(pointer) + " has a value that cannot be taken.")
                    .with("pointer", pointer);
        }
        if (refused instanceof StreamConstraintsException) {
            return Problem.badRequest(
                    "malformed-json", "The JSON nests too deeply, or holds a number or text that is too long.");
        }
        return Problem.badRequest("malformed-json", "The body is not well-formed JSON.");
    }

    /** Jackson has no type of its own for tokens that trail. */
    private static boolean isAboutTheRest(MismatchedInputException e) {
        return e.getOriginalMessage().startsWith("Trailing token");
    }

    private static Problem unknownMember(UnrecognizedPropertyException unknown) {
        String pointer = pointerOf(unknown);
        Collection<Object> known = unknown.getKnownPropertyIds();
        String names = known == null
                ? ""
                : " Known here: "
                        + known.stream().map(Object::toString).sorted().collect(Collectors.joining(", ")) + ".";
        return Problem.badRequest("unknown-member", "Leave out the member that \"pointer\" names." + names)
                .with("pointer", pointer);
    }

    private static Problem located(Problem problem, @Nullable JsonLocation location) {
        if (location == null || location.getLineNr() < 1) {
            return problem;
        }
        return problem.with("line", location.getLineNr()).with("column", location.getColumnNr());
    }

    private static String named(String pointer) {
        return pointer.isEmpty() ? "The body" : "The member " + pointer;
    }

    /** RFC 6901. */
    private static String pointerOf(JsonMappingException e) {
        return e.getPath().stream()
                .map(step -> step.getFieldName() == null
                        ? Integer.toString(step.getIndex())
                        : step.getFieldName().replace("~", "~0").replace("/", "~1"))
                .map(step -> "/" + step)
                .collect(Collectors.joining());
    }

    private static String expectation(MismatchedInputException e) {
        Class<?> type = e.getTargetType();
        if (type == null) {
            return "of another type";
        }
        if (type.isEnum()) {
            return "one of " + constantsOf(type);
        }
        return nameInJson(type);
    }

    /** The constants as they are written on the wire. */
    private static String constantsOf(Class<?> type) {
        return Arrays.stream(type.getFields())
                .filter(Field::isEnumConstant)
                .map(JsonProblems::nameInJson)
                .collect(Collectors.joining(", "));
    }

    private static String nameInJson(Field constant) {
        JsonProperty given = constant.getAnnotation(JsonProperty.class);
        return given == null || given.value().isEmpty() ? constant.getName() : given.value();
    }

    private static String nameInJson(Class<?> type) {
        if (type == String.class || CharSequence.class.isAssignableFrom(type)) {
            return "a string";
        }
        if (type == Instant.class) {
            return "a time as RFC 3339 has it, such as 2026-03-01T09:30:00Z";
        }
        if (type == UUID.class) {
            return "a UUID";
        }
        if (type == boolean.class || type == Boolean.class) {
            return "true or false";
        }
        if (type == int.class || type == Integer.class || type == long.class || type == Long.class) {
            return "a whole number";
        }
        if (type.isPrimitive() || Number.class.isAssignableFrom(type)) {
            return "a number";
        }
        return type.isArray() || Collection.class.isAssignableFrom(type) ? "an array" : "an object";
    }

    private JsonProblems() {}
}
