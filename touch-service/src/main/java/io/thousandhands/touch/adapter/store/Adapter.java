package io.thousandhands.touch.adapter.store;

import io.thousandhands.touch.adapter.source.Kind;
import io.thousandhands.touch.adapter.source.Mapping;
import io.thousandhands.touch.adapter.source.MappingReader;
import io.thousandhands.touch.adapter.source.Members;
import io.thousandhands.touch.touch.Voucher;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A way in for one other system.
 *
 * @param name part of the source of its touches; never changes
 * @param version counts its changes
 * @param secret sealed; null: none yet, so nothing is let in
 * @param formerSecret lets in beside the present one for a while; null: none does
 */
public record Adapter(
        UUID id,
        String name,
        Kind kind,
        long version,
        boolean enabled,
        AdapterSettings settings,
        @Nullable Sealed secret,
        @Nullable FormerSecret formerSecret,
        Instant createdAt,
        @Nullable LastRefusal lastRefusal) {

    /** A secret that was replaced. */
    public record FormerSecret(Sealed sealed, Instant until) {}

    /** Why a delivery was last not let in. */
    public record LastRefusal(Instant at, String because) {}

    /** Who vouches for its touches. */
    public Voucher voucher() {
        return Voucher.system("adapter:" + name);
    }

    /** Read each time: it was checked when it was given. */
    public Mapping mapping() {
        return MappingReader.read(settings.mapping());
    }

    public Members defaultRep() {
        AdapterSettings.Rep rep = settings.defaultRep();
        return rep == null
                ? Members.NONE
                : Members.NONE
                        .with("rep.id", rep.id())
                        .with("rep.email", rep.email())
                        .with("rep.phone", rep.phone())
                        .with(
                                "rep.externalId.system",
                                rep.externalId() == null
                                        ? null
                                        : rep.externalId().system())
                        .with(
                                "rep.externalId.id",
                                rep.externalId() == null
                                        ? null
                                        : rep.externalId().id());
    }

    public Adapter changed(boolean nowEnabled, AdapterSettings nowSettings) {
        return new Adapter(
                id, name, kind, version + 1, nowEnabled, nowSettings, secret, formerSecret, createdAt, lastRefusal);
    }

    /** The same secrets under another seal: nothing that anybody sees. */
    Adapter resealed(@Nullable Sealed again, @Nullable FormerSecret formerAgain) {
        return new Adapter(id, name, kind, version, enabled, settings, again, formerAgain, createdAt, lastRefusal);
    }

    /** @param former null: the former secret ends at once */
    public Adapter withSecret(Sealed nowSecret, @Nullable FormerSecret former) {
        return new Adapter(id, name, kind, version + 1, enabled, settings, nowSecret, former, createdAt, lastRefusal);
    }

    /** The secret that is there, for a while longer; null: there is none. */
    public @Nullable FormerSecret formerUntil(Instant until) {
        return secret == null ? null : new FormerSecret(secret, until);
    }

    /** Those that let in now, the newest first. */
    List<Sealed> secretsAt(Instant now) {
        FormerSecret former = formerSecret;
        return Stream.of(secret, former != null && now.isBefore(former.until()) ? former.sealed() : null)
                .flatMap(Stream::ofNullable)
                .toList();
    }
}
