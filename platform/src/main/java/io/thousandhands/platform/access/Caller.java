package io.thousandhands.platform.access;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who sent the request, as its token says. */
public sealed interface Caller {

    /** @param clientId as the issuer knows it; never one that could be taken for a rep's source */
    record System(String clientId) implements Caller {}

    /**
     * @param repId the rep with this login; null: none, or one that departed
     * @param admin sees and changes everything
     */
    record Person(String issuer, String subject, @Nullable UUID repId, boolean admin) implements Caller {}
}
