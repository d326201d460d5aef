package io.thousandhands.touch.adapter.rest;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.thousandhands.platform.problem.ProblemException;
import io.thousandhands.platform.rest.EntityTags;
import io.thousandhands.touch.adapter.AdaptersConfig;
import io.thousandhands.touch.adapter.signature.Signatures;
import io.thousandhands.touch.adapter.source.Kind;
import io.thousandhands.touch.adapter.store.Adapter;
import io.thousandhands.touch.adapter.store.AdapterSettings;
import io.thousandhands.touch.adapter.store.Adapters;
import io.thousandhands.touch.adapter.store.Sealed;
import io.thousandhands.touch.adapter.store.Secrets;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What administrators may do to adapters. */
@ApplicationScoped
class AdapterEdits {
    private final Adapters adapters;
    private final Secrets secrets;
    private final Signatures signatures;
    private final ObjectMapper json;
    private final AdaptersConfig config;
    private final Clock clock;

    AdapterEdits(
            Adapters adapters,
            Secrets secrets,
            Signatures signatures,
            ObjectMapper json,
            AdaptersConfig config,
            Clock clock) {
        this.adapters = adapters;
        this.secrets = secrets;
        this.signatures = signatures;
        this.json = json;
        this.config = config;
        this.clock = clock;
    }

    /** @param madeSecret a secret that was made here; null: none */
    record Edited(Adapter adapter, @Nullable String madeSecret) {}

    /** @throws ProblemException 400, or 409 if the name is taken */
    Edited add(PostedAdapter posted) {
        String name = AdapterRules.name(posted.name());
        Kind kind = kind(posted.kind());
        AdapterSettings settings = new AdapterSettings(posted.defaultRep(), posted.mapping());
        AdapterRules.check(kind, settings);
        UUID id = UUID.randomUUID();
        Optional<String> made = made(kind, posted.secret());
        Sealed secret = made.or(() -> Optional.ofNullable(posted.secret()))
                .map(given -> secrets.sealed(id, checked(kind, given)))
                .orElse(null);
        boolean enabled = !Boolean.FALSE.equals(posted.enabled());
        Adapter adapter = new Adapter(id, name, kind, 0, enabled, settings, secret, null, clock.instant(), null);
        adapters.add(adapter);
        return new Edited(adapter, made.orElse(null));
    }

    /** @throws ProblemException 400, 404 or 412 */
    Edited patch(UUID id, long seen, Map<String, @Nullable Object> patch) {
        Adapter changed = adapters.change(id, known -> {
            EntityTags.requireMatch(seen, known.version());
            AdapterPatch next = AdapterPatch.of(known, patch, json);
            AdapterRules.check(known.kind(), next.settings());
            return known.changed(next.enabled(), next.settings());
        });
        return new Edited(changed, null);
    }

    /**
     * In place of the former one, which lets in beside it for a while.
     *
     * @param given null: one is made, where it is ours to make
     * @param endFormer whether the former one ends at once
     * @throws ProblemException 400 or 404
     */
    Edited putSecret(UUID id, @Nullable String given, boolean endFormer) {
        Kind kind = adapters.get(id).kind();
        Optional<String> made = made(kind, given);
        String secret = made.or(() -> Optional.ofNullable(given))
                .orElseThrow(() -> AdapterRules.refused(
                        "/secret", "Give the secret that the other side shows: it is not ours to choose."));
        checked(kind, secret);
        Instant formerUntil = clock.instant().plus(config.formerSecretFor());
        Adapter changed = adapters.change(
                id,
                known -> known.withSecret(
                        secrets.sealed(id, secret), endFormer ? null : known.formerUntil(formerUntil)));
        return new Edited(changed, made.orElse(null));
    }

    private Optional<String> made(Kind kind, @Nullable String given) {
        return given == null && Signatures.areOurs(kind) ? Optional.of(secrets.made()) : Optional.empty();
    }

    private String checked(Kind kind, String secret) {
        signatures.of(kind).flaw(secret).ifPresent(flaw -> {
            throw AdapterRules.refused("/secret", flaw);
        });
        return secret;
    }

    private static Kind kind(@Nullable String text) {
        return Optional.ofNullable(text)
                .flatMap(Kind::of)
                .orElseThrow(() -> AdapterRules.refused(
                        "/kind",
                        "Give one of these kinds: "
                                + Arrays.stream(Kind.values()).map(Kind::text).collect(Collectors.joining(", "))
                                + "."));
    }
}
