package io.thousandhands.notification.store;

import io.thousandhands.notification.nudge.Answered;
import io.thousandhands.notification.nudge.Because;
import io.thousandhands.notification.nudge.Demand;
import io.thousandhands.notification.nudge.Dismissed;
import io.thousandhands.notification.nudge.Ended;
import io.thousandhands.notification.nudge.Nudge;
import io.thousandhands.notification.nudge.Open;
import io.thousandhands.notification.nudge.Snoozed;
import io.thousandhands.notification.nudge.Subject;
import io.thousandhands.notification.nudge.Trail;
import io.thousandhands.notification.nudge.Waiting;
import io.thousandhands.notification.nudge.Withdrawn;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What only some states have, as nullable columns and members want it. */
final class Ending {

    static @Nullable Instant endedAt(Nudge nudge) {
        return nudge instanceof Ended ended ? ended.endedAt() : null;
    }

    static @Nullable Instant snoozedUntil(Nudge nudge) {
        return nudge instanceof Snoozed snoozed ? snoozed.until() : null;
    }

    /** A code: why it was dismissed or withdrawn. */
    static @Nullable String because(Nudge nudge) {
        if (nudge instanceof Dismissed dismissed) {
            return dismissed.because().code();
        }
        return nudge instanceof Withdrawn withdrawn ? withdrawn.cause().code() : null;
    }

    /** A nudge that was told in this state. */
    static Nudge of(io.thousandhands.contracts.event.Nudge told, Subject subject, Trail trail, Demand demand) {
        long revision = told.revision();
        return switch (told.state()) {
            case WAITING -> new Waiting(subject, revision, trail, demand);
            case OPEN -> new Open(subject, revision, trail, demand);
            case SNOOZED -> new Snoozed(subject, revision, trail, demand, told(told.snoozedUntil()));
            case ANSWERED -> new Answered(subject, revision, trail, demand, told(told.endedAt()));
            case DISMISSED ->
                new Dismissed(subject, revision, trail, demand, told(told.endedAt()), because(told.because()));
            case WITHDRAWN ->
                new Withdrawn(
                        subject,
                        revision,
                        trail,
                        demand,
                        told(told.endedAt()),
                        Withdrawn.Cause.valueOf(told(told.because()).toUpperCase(Locale.ROOT)));
        };
    }

    private static <T> T told(@Nullable T member) {
        return Objects.requireNonNull(member, "A nudge is told in full");
    }

    /** Codes that are none any more said nothing that decides anything. */
    private static Because because(@Nullable String code) {
        return Arrays.stream(Because.values())
                .filter(because -> because.code().equals(code))
                .findFirst()
                .orElse(Because.OTHER);
    }

    private Ending() {}
}
