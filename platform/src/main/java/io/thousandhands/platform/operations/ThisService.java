package io.thousandhands.platform.operations;

import io.thousandhands.platform.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Each service answers for itself; the gateway leads to it by its name in the path. */
@ApplicationScoped
class ThisService {
    private final String name;

    ThisService(@ConfigProperty(name = "quarkus.application.name") String name) {
        this.name = name;
    }

    String name() {
        return name;
    }

    /** @throws io.thousandhands.platform.problem.ProblemException 404 if another one is asked for */
    void mustBe(String service) {
        if (!service.equals(name)) {
            throw Problem.notFound("Name a service that consumes: touch-service, cadence-service or "
                            + "notification-service.")
                    .toException();
        }
    }
}
