package io.thousandhands.local.demo;

import io.thousandhands.local.access.Person;
import io.thousandhands.local.demo.Wire.ContactBody;
import io.thousandhands.local.demo.Wire.CustomerLine;
import io.thousandhands.local.demo.Wire.CustomerRef;
import io.thousandhands.local.demo.Wire.ExternalId;
import io.thousandhands.local.demo.Wire.Owner;
import io.thousandhands.local.demo.Wire.TouchLine;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** One customer of the demo: who they are, and the year of touches that leads to their state. */
final class DemoCustomer {
    private static final String SYSTEM = "demo";
    private static final Duration A_YEAR = Duration.ofDays(365);
    private static final int EVERY_ORPHAN = 20;

    private final int number;
    private final Person rep;
    private final Profile profile;
    private final State state;
    private final Instant lastTouch;
    private final Instant firstTouch;
    private final RandomGenerator random;

    DemoCustomer(int number, Instant now, List<Person> reps, RandomGenerator random) {
        this.number = number;
        this.random = random;
        this.rep = reps.get(number % reps.size());
        this.profile = Profile.of(number, random);
        this.state = State.of(number, reps.size());
        this.lastTouch = lastTouch(now);
        // Before the last one even where that lies more than a year back.
        this.firstTouch = earlier(now.minus(A_YEAR), lastTouch.minus(Duration.ofDays(60)));
    }

    private Instant lastTouch(Instant now) {
        long seconds = (long) (profile.interval().toSeconds() * state.elapsed(random));
        var soon = state == State.ABOUT_TO_FADE ? Duration.ofMinutes(2 + 2L * number) : Duration.ZERO;
        return now.minusSeconds(seconds).plus(soon).truncatedTo(ChronoUnit.MILLIS);
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    CustomerLine line() {
        var name = profile.isCommercial() ? Names.company(number) : Names.family(number) + " family";
        var since = firstTouch.minus(Duration.ofDays(random.nextInt(1, 900)));
        return new CustomerLine(
                name,
                profile.segment(),
                profile.stage(),
                since.truncatedTo(ChronoUnit.MILLIS).toString(),
                profile.yearlySales(),
                rep.timeZone(),
                owner(),
                Map.of(SYSTEM, externalId()),
                contacts());
    }

    private String externalId() {
        return "customer-%03d".formatted(number + 1);
    }

    /** Orphans are owned by nobody; the first customers never are, for people to watch them. */
    private @Nullable Owner owner() {
        return number % EVERY_ORPHAN == EVERY_ORPHAN - 1 ? null : new Owner(rep.email());
    }

    private List<ContactBody> contacts() {
        return profile.isCommercial()
                ? List.of(contact(number, "owner"), contact(number + 7, "office"))
                : List.of(contact(number, null));
    }

    private ContactBody contact(int who, @Nullable String role) {
        var name = Names.person(who);
        var use = profile.isCommercial() ? "work" : "personal";
        var phone = "+1 212 555 %04d".formatted(1000 + number * 10 + who % 10);
        return new ContactBody(
                name,
                role,
                List.of(Map.of("address", Names.email(name, number), "use", use)),
                List.of(Map.of("number", phone, "use", use)));
    }

    List<TouchLine> touches() {
        var touches = new ArrayList<TouchLine>();
        var step = profile.interval().dividedBy(2);
        var at = firstTouch;
        for (int index = 0; at.isBefore(lastTouch.minus(Duration.ofDays(1))); index++) {
            touches.add(touch(index, Kinds.earlier(number + index, state == State.IN_SIGHT), at));
            at = at.plusSeconds((long) (step.toSeconds() * (0.5 + random.nextDouble())));
        }
        touches.add(touch(touches.size(), Kinds.decisive(number), lastTouch));
        return touches;
    }

    /** What a rep does reaches a person, in turn; what is mailed, the account. */
    private CustomerRef reached(int index, String kind) {
        if (!Kinds.isOfARep(kind)) {
            return new CustomerRef(new ExternalId(SYSTEM, externalId()), null);
        }
        var contacts = contacts();
        var contact = contacts.get(index % contacts.size());
        return new CustomerRef(null, contact.emails().get(0).get("address"));
    }

    private TouchLine touch(int index, String kind, Instant at) {
        boolean spoken = Kinds.isSpoken(kind);
        return new TouchLine(
                externalId() + "-touch-" + (index + 1),
                reached(index, kind),
                kind,
                at.truncatedTo(ChronoUnit.MILLIS).toString(),
                Kinds.isOfARep(kind) ? new Owner(rep.email()) : null,
                spoken && random.nextInt(5) == 0 ? "inbound" : "outbound",
                spoken ? random.nextInt(30, 1800) : null);
    }
}
