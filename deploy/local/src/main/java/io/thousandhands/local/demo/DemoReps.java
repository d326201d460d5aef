package io.thousandhands.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.thousandhands.local.access.Access;
import io.thousandhands.local.access.Person;
import io.thousandhands.local.client.Again;
import io.thousandhands.local.client.FrontDoor;
import io.thousandhands.local.demo.Wire.RepBody;
import io.thousandhands.local.demo.Wire.WorkingHours;
import java.time.DayOfWeek;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The manager and her reps, each tied to their login. */
final class DemoReps {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final FrontDoor admin;
    private final WorkingHours meanwhile;

    /** @param day farther ahead than the loading takes: nobody is nudged before */
    DemoReps(FrontDoor admin, DayOfWeek day) {
        this.admin = admin;
        this.meanwhile = WorkingHours.notBefore(day);
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

    /** Everybody is there from now on, once what was loaded shows: the plan stands still from one look to the next. */
    void begin(Collection<String> ids) {
        var again = new Again(PATIENCE);
        var before = JsonNodeFactory.instance.missingNode();
        JsonNode plan = plan();
        while (!plan.equals(before) && !again.isOver()) {
            again.rest();
            before = plan;
            plan = plan();
        }
        for (var id : ids) {
            var path = "/api/reps/" + id;
            var hours = Map.of("workingHours", WorkingHours.ROUND_THE_CLOCK);
            admin.patch(path, hours, admin.get(path).etag()).orFail();
        }
    }

    private JsonNode plan() {
        return admin.get("/api/nudges?state=waiting").orFail();
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
        var body = new RepBody(person.name(), person.email(), person.timeZone(), managerId, login, meanwhile);
        return admin.post("/api/reps", body).orFail().path("id").asText();
    }
}
