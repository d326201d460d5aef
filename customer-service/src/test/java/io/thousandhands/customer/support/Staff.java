package io.thousandhands.customer.support;

import io.thousandhands.platform.testing.Backends;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A rep whom an administrator has added.
 *
 * @param subject who they are at the issuer
 */
public record Staff(UUID id, String subject) {

    /** Whoever reports to nobody. */
    public static Staff rep() {
        return hired(null);
    }

    public static Staff reportingTo(Staff manager) {
        return hired(manager);
    }

    /** As they call the service. */
    public Api asRep() {
        return new Api(Api.tokens().rep(subject));
    }

    public Api asManager() {
        return new Api(Api.tokens().manager(subject));
    }

    public String email() {
        return subject + "@example.com";
    }

    public String path() {
        return "/api/reps/" + id;
    }

    private static Staff hired(@Nullable Staff manager) {
        String subject = Api.unique("rep");
        Map<String, Object> body = new HashMap<>(Map.of(
                "name",
                "Grace " + subject,
                "email",
                subject + "@example.com",
                "timeZone",
                "America/New_York",
                "login",
                Map.of("issuer", Backends.get().issuer().issuer(), "subject", subject)));
        if (manager != null) {
            body.put("managerId", manager.id().toString());
        }
        String location = Api.admin()
                .post("/api/reps", body)
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
        return new Staff(Api.idIn(location), subject);
    }
}
