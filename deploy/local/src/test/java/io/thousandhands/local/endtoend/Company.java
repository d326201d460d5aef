package io.thousandhands.local.endtoend;

import com.fasterxml.jackson.databind.JsonNode;
import io.thousandhands.local.client.FrontDoor;
import io.thousandhands.local.client.Upload;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A company that uses the system: what its admin and its other systems send. */
final class Company {
    /** Tests run at any hour. */
    private static final Map<String, Object> ROUND_THE_CLOCK = Map.of(
            "days",
            List.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"),
            "from",
            "00:00",
            "until",
            "24:00");

    private final FrontDoor admin;
    private final FrontDoor system;

    Company(FrontDoor admin, FrontDoor system) {
        this.admin = admin;
        this.system = system;
    }

    /** A rep who logs in by the subject; returns the id. */
    String hire(String subject) {
        var login = Map.of("issuer", admin.issuer(), "subject", subject);
        return hire(subject, Map.of("login", login));
    }

    /** A rep whom reports are grouped by, and who never logs in. */
    String hireOnPaper(String name) {
        return hire(name, Map.of());
    }

    private String hire(String name, Map<String, Object> more) {
        var rep = new HashMap<String, Object>(more);
        rep.put("name", name);
        rep.put("email", name + "@hands.example");
        rep.put("timeZone", "Europe/Berlin");
        rep.put("workingHours", ROUND_THE_CLOCK);
        return admin.post("/api/reps", rep).orFail().path("id").asText();
    }

    /** A residential customer by the CRM's id; returns ours. */
    String addCustomer(String crmId, Instant since, String ownerId) {
        var customer = Map.of(
                "name", "Customer " + crmId, "segment", "residential", "since", since, "owner", Map.of("id", ownerId));
        return put("/api/customers/by-external/crm/" + crmId, strings(customer));
    }

    /** Instants go as RFC 3339 texts. */
    private static Map<String, Object> strings(Map<String, Object> body) {
        var copy = new HashMap<>(body);
        copy.replaceAll((member, value) -> value instanceof Instant instant ? instant.toString() : value);
        return copy;
    }

    /** A call that is over now. */
    JsonNode call(String customerId, String sourceId, Instant at) {
        var touch = Map.of(
                "sourceId",
                sourceId,
                "customer",
                Map.of("id", customerId),
                "kind",
                "call",
                "occurredAt",
                at.toString());
        return system.post("/api/touches", touch).orFail();
    }

    /** Puts it as a system does; returns the id. */
    String put(String path, Map<String, ?> body) {
        return system.put(path, body).orFail().path("id").asText();
    }

    void upload(String path, List<?> lines) {
        new Upload(system).send(path, lines);
    }

    /** As an admin sees it. */
    JsonNode get(String path) {
        return admin.get(path).orFail();
    }

    /** The items of all pages. */
    List<JsonNode> all(String path) {
        var items = new ArrayList<JsonNode>();
        var page = get(path);
        page.path("items").forEach(items::add);
        while (page.hasNonNull("next")) {
            page = get(path + (path.contains("?") ? "&" : "?") + "cursor="
                    + page.path("next").asText());
            page.path("items").forEach(items::add);
        }
        return items;
    }

    /** What the customer's timeline shows: the sources' own ids, as often as they are there. */
    List<String> timeline(String customerId) {
        return all("/api/customers/" + customerId + "/touches").stream()
                .map(touch -> touch.path("sourceId").asText())
                .toList();
    }
}
