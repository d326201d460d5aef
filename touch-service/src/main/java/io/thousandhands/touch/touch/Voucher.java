package io.thousandhands.touch.touch;

import io.thousandhands.contracts.event.Touch.Evidence;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who vouches for a touch: a person says it, a system sees it. Bound to the token, never to what is posted.
 *
 * @param source a system's client id, {@code adapter:} and the adapter's name, or {@code rep:} and the rep's id
 * @param repId who made the touch unless it names somebody; null: nobody in particular
 * @param seesAll whether every customer is theirs to see, so that an unknown one is simply not known yet
 */
public record Voucher(
        String source, Evidence evidence, @Nullable UUID repId, boolean seesAll) {

    public static Voucher system(String clientId) {
        return new Voucher(clientId, Evidence.SEEN, null, true);
    }

    public static Voucher person(UUID repId, boolean seesAll) {
        return new Voucher("rep:" + repId, Evidence.SAID, repId, seesAll);
    }
}
