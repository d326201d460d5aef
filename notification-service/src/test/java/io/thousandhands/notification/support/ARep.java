package io.thousandhands.notification.support;

import io.thousandhands.contracts.event.Rep;
import io.thousandhands.contracts.event.RepEvent;
import io.thousandhands.platform.testing.Backends;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A rep with an address of their own, who works round the clock unless it is said. */
public final class ARep {
    private final UUID id = UUID.randomUUID();
    private final String name;
    private @Nullable UUID managerId;
    private String timeZone = "Europe/Berlin";
    private Rep.WorkingHours hours = News.ROUND_THE_CLOCK;

    private ARep(String name) {
        this.name = name;
    }

    public static ARep named(String name) {
        return new ARep(name);
    }

    public ARep reportingTo(ARep manager) {
        managerId = manager.id;
        return this;
    }

    public ARep in(String zone) {
        timeZone = zone;
        return this;
    }

    public ARep working(Rep.WorkingHours theirs) {
        hours = theirs;
        return this;
    }

    public UUID id() {
        return id;
    }

    public String email() {
        return "rep-" + id + "@example.org";
    }

    public String token() {
        return Service.tokenOf(id);
    }

    public RepEvent changed(long version) {
        Rep.Login login = new Rep.Login(Backends.get().issuer().issuer(), News.subjectOf(id));
        return new RepEvent.Changed(
                version, new Rep(id, name, email(), null, timeZone, managerId, login, Map.of(), null, null, hours));
    }
}
