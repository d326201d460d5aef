package io.thousandhands.touch.touch;

import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A reference names its thing in one way: two ways may disagree. */
final class ExactlyOne {

    static void require(String member, @Nullable Object... ways) {
        long given = Stream.of(ways).filter(Objects::nonNull).count();
        if (given == 0) {
            throw none(member);
        }
        if (given > 1) {
            throw Refusal.invalid(member, "Name the " + member + " in one way only: keep one of its members.");
        }
    }

    static RefusedException none(String member) {
        return Refusal.invalid(member, "Say which " + member + ": give one of id, externalId, email or phone.");
    }

    private ExactlyOne() {}
}
