package io.thousandhands.touch.change;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.thousandhands.contracts.event.Touch;
import io.thousandhands.platform.problem.JsonProblems;
import io.thousandhands.platform.problem.Problem;
import io.thousandhands.touch.touch.PostedTouch;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A touch as the document that a merge patch (RFC 7396) is for: what somebody would post to have it as it is. */
@ApplicationScoped
class TouchDocument {
    /** Whose touch it is by its source, which no correction changes. */
    private static final Set<String> FIXED = Set.of("sourceId", "source", "id");

    private final ObjectMapper json;

    record Patched(PostedTouch touch, Set<String> named) {}

    TouchDocument(ObjectMapper json) {
        this.json = json;
    }

    /**
     * @param note in clear; null: none, or nobody can read it
     * @return the touch after the patch, and the members that the patch names
     * @throws io.thousandhands.platform.problem.ProblemException 400 if the patch is no object, or names what is none of its
     *     members
     */
    Patched patched(Touch touch, @Nullable String note, byte @Nullable [] patch) {
        try {
            JsonNode changes = patch == null ? null : json.readTree(patch);
            if (!(changes instanceof ObjectNode object)) {
                throw Problem.badRequest("not-an-object", "Send a JSON object with the members to change.")
                        .toException();
            }
            Set<String> named = new HashSet<>();
            object.fieldNames().forEachRemaining(named::add);
            return new Patched(json.treeToValue(merged(document(touch, note), object), PostedTouch.class), named);
        } catch (JacksonException e) {
            throw JsonProblems.of(e).toException();
        } catch (IOException e) {
            throw new UncheckedIOException("Bytes in memory can be read", e);
        }
    }

    /** How somebody is named is replaced as a whole: half of an old reference and half of a new one names nobody. */
    private static ObjectNode merged(ObjectNode document, ObjectNode patch) {
        patch.properties().forEach(member -> {
            if (FIXED.contains(member.getKey())) {
                throw Problem.badRequest("invalid-member", "Leave out what names the touch: it cannot be changed.")
                        .with("pointer", "/" + member.getKey())
                        .toException();
            }
            if (member.getValue().isNull()) {
                document.remove(member.getKey());
            } else {
                document.set(member.getKey(), member.getValue());
            }
        });
        if (patch.has("customer") && !patch.has("contactIds")) {
            document.remove("contactIds");
        }
        return document;
    }

    private ObjectNode document(Touch touch, @Nullable String note) {
        ObjectNode document = json.createObjectNode();
        document.putObject("customer").put("id", touch.customerId().toString());
        document.put("kind", touch.kind());
        document.put("occurredAt", touch.occurredAt().toString());
        touch.contactIds().forEach(id -> document.withArray("contactIds").add(id.toString()));
        if (touch.repId() != null) {
            document.putObject("rep").put("id", touch.repId().toString());
        }
        if (touch.direction() != null) {
            document.put("direction", touch.direction().name().toLowerCase(Locale.ROOT));
        }
        if (touch.durationSeconds() != null) {
            document.put("durationSeconds", touch.durationSeconds());
        }
        put(document, "purpose", touch.purpose());
        put(document, "outcome", touch.outcome());
        put(document, "note", note);
        return document;
    }

    private static void put(ObjectNode document, String member, @Nullable String text) {
        if (text != null) {
            document.put(member, text);
        }
    }
}
