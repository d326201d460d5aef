package io.thousandhands.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import io.thousandhands.local.access.Access;
import io.thousandhands.local.access.Person;
import io.thousandhands.local.client.FrontDoor;
import io.thousandhands.local.demo.Wire.RepBody;
import io.thousandhands.local.demo.Wire.WorkingHours;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The manager and her reps, each tied to their login. */
final class DemoReps {
    private final FrontDoor admin;

    DemoReps(FrontDoor admin) {
        this.admin = admin;
    }

    /** Their ids by the ids of their clients; who is there already stays. */
    Map<String, String> create() {
        var known = known();
        var ids = new LinkedHashMap<String, String>();
        String managerId = null;
        for (var person : Access.PEOPLE) {
            var id = known.get(person.email());
            if (id == null) {
                id = create(person, managerId);
            }
            managerId = managerId == null ? id : managerId;
            ids.put(person.clientId(), id);
        }
        return ids;
    }

    private Map<String, String> known() {
        var ids = new LinkedHashMap<String, String>();
        for (JsonNode rep : admin.get("/api/reps").orFail().path("items")) {
            ids.put(rep.path("email").asText(), rep.path("id").asText());
        }
        return ids;
    }

    private String create(Person person, @Nullable String managerId) {
        var login = Map.of("issuer", admin.issuer(), "subject", person.subject());
        var body = new RepBody(
                person.name(), person.email(), person.timeZone(), managerId, login, WorkingHours.ROUND_THE_CLOCK);
        return admin.post("/api/reps", body).orFail().path("id").asText();
    }
}
