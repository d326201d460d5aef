package io.thousandhands.notification.webhook.rest;

import io.quarkus.security.identity.SecurityIdentity;
import io.thousandhands.notification.webhook.store.Webhook;
import io.thousandhands.notification.webhook.store.Webhook.Owner;
import io.thousandhands.notification.webhook.store.Webhooks;
import io.thousandhands.platform.access.Caller;
import io.thousandhands.platform.access.Callers;
import io.thousandhands.platform.access.Roles;
import io.thousandhands.platform.problem.Problem;
import io.thousandhands.platform.sql.Await;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Whose webhooks the caller may see and change: an administrator everybody's, anybody else their own. */
@ApplicationScoped
class Owners {
    private final Callers callers;
    private final Webhooks webhooks;
    private final SecurityIdentity identity;

    Owners(Callers callers, Webhooks webhooks, SecurityIdentity identity) {
        this.callers = callers;
        this.identity = identity;
        this.webhooks = webhooks;
    }

    /** Whose a webhook is that the caller adds. */
    Owner present() {
        Caller caller = Await.result(callers.current());
        if (caller instanceof Caller.System system) {
            return Owner.system(system.clientId());
        }
        Caller.Person person = (Caller.Person) caller;
        if (person.admin()) {
            return Owner.administrators();
        }
        if (person.repId() == null) {
            throw Problem.forbidden("Your login belongs to no rep. Ask an administrator to tie it to one.")
                    .toException();
        }
        return Owner.person(person.repId());
    }

    /** Whether the caller may hear how customers stand. What a rep's own tell of is settled by whose they are. */
    boolean mayHearOfCustomers() {
        return Await.result(callers.current()) instanceof Caller.Person || identity.hasRole(Roles.STANDINGS_READ);
    }

    List<Webhook> visible() {
        Owner owner = present();
        return isAdministrators(owner) ? webhooks.all() : webhooks.of(owner);
    }

    /** @throws io.thousandhands.platform.problem.ProblemException 404 if there is none, or it is somebody else's */
    Webhook visible(UUID id) {
        Owner owner = present();
        return webhooks.one(id)
                .filter(webhook -> webhook.form().equals(Webhook.STANDARD))
                .filter(webhook -> isAdministrators(owner) || webhook.owner().equals(owner))
                .orElseThrow(
                        () -> Problem.notFound("No such webhook: check the id.").toException());
    }

    private static boolean isAdministrators(Owner owner) {
        return owner.equals(Owner.administrators());
    }
}
