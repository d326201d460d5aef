package io.thousandhands.platform.links;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a link is good for.
 *
 * @param repId in whose place it acts
 * @param nudgeId the nudge that is answered; {@link #NOTHING} where it is about none
 * @param customerId whose nudge; {@link #NOTHING} where it is about none
 * @param expiresAt in whole seconds; from then on it does nothing
 */
public record Link(Purpose purpose, UUID repId, UUID nudgeId, UUID customerId, Instant expiresAt) {
    public static final UUID NOTHING = new UUID(0, 0);

    /** What is to be done. */
    public enum Purpose {
        REACHED('r', "call"),
        VOICEMAIL('v', "voicemail"),
        EMAIL_SENT('e', "email"),
        SNOOZE('s', null),
        UNSUBSCRIBE('u', null);

        private final byte code;
        private final Optional<String> kind;

        Purpose(char code, @Nullable String kind) {
            this.code = (byte) code;
            this.kind = Optional.ofNullable(kind);
        }

        /** Which kind of touch it logs; empty: none. */
        public Optional<String> kind() {
            return kind;
        }

        /** How links say it; never changes. */
        byte code() {
            return code;
        }
    }
}
