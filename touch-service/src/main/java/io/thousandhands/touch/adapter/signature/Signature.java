package io.thousandhands.touch.adapter.signature;

import java.time.Instant;
import java.util.Optional;

/** How one kind of source shows that it is itself. */
public interface Signature {

    /**
     * @param now to tell what is stale
     * @return why the delivery is not let in, in words that say what to check; empty: it is
     */
    Optional<String> refusal(Incoming delivery, String secret, Instant now);

    /** @return what is wrong with a secret as such; empty: it may be one */
    Optional<String> flaw(String secret);
}
