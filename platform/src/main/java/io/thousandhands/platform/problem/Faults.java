package io.thousandhands.platform.problem;

import java.util.UUID;
import org.jboss.logging.Logger;

/** Failures that are not the request's content: logged whole, told without anything of their inside. */
final class Faults {
    private static final Logger LOG = Logger.getLogger(Faults.class);

    static Problem of(Throwable failure) {
        if (Causes.senderIsGone(failure)) {
            LOG.debug("A sender went away or was too slow", failure);
            return Problem.badRequest("incomplete", "The body broke off or came too slowly. Send it again.");
        }
        if (Causes.somethingIsAway(failure)) {
            LOG.warn("A request found the database or the broker away", failure);
            return Problem.unavailable(
                    "The service lacks something it needs. Send the same request again in a moment.");
        }
        Problem problem = internal(500);
        LOG.errorf(failure, "A request failed: faultId=%s", problem.extensions().get("faultId"));
        return problem;
    }

    /** @return a problem whose {@code faultId} finds the failure in the log */
    static Problem internal(int status) {
        return Problem.of(
                        "internal-error", status, "This is our fault. Tell us the faultId; sending it again may help.")
                .with("faultId", UUID.randomUUID().toString());
    }

    private Faults() {}
}
