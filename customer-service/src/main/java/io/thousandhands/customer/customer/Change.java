package io.thousandhands.customer.customer;

import io.thousandhands.customer.input.ExternalId;
import io.thousandhands.customer.input.Findings;
import io.thousandhands.customer.input.Members;
import io.thousandhands.customer.input.MergePatch;
import io.thousandhands.customer.ownership.OwnerWish;
import io.thousandhands.customer.ownership.RepReference;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a sender wants of one customer. The patch is the JSON object they sent, as plain values. */
public sealed interface Change {
    Map<String, @Nullable Object> patch();

    /** A customer who must not be there yet. */
    record Creation(Map<String, @Nullable Object> patch) implements Change {}

    /** The customer whom the patch's external ids name, or a new one: what a feed sends, again and again. */
    record Upsert(Map<String, @Nullable Object> patch) implements Change {

        /**
         * As a body whose address names the customer.
         *
         * @throws io.thousandhands.customer.input.RefusedException if the body names another
         */
        public static Upsert of(ExternalId address, Map<String, @Nullable Object> body) {
            Findings findings = new Findings();
            Members members = Members.of(body, findings);
            String named = members.texts("externalIds").get(address.system());
            if (named != null && !named.strip().equals(address.id().strip())) {
                members.fault("externalIds", "must not contradict the address; leave out " + address.system());
            }
            findings.throwIfAny();
            return new Upsert(MergePatch.apply(body, Map.of("externalIds", Map.of(address.system(), address.id()))));
        }
    }

    /** A customer as the sender last saw them. @param version the one they saw */
    record Edit(UUID id, long version, Map<String, @Nullable Object> patch) implements Change {}

    /** The external ids it speaks of, to find and to give; faulty ones too, they are found out later. */
    default Set<ExternalId> externalIds() {
        return aside().texts("externalIds").entrySet().stream()
                .map(entry -> new ExternalId(entry.getKey(), entry.getValue().strip()))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The rep it names as the owner, if it names one rightly. */
    default Optional<RepReference> owner() {
        return OwnerWish.read(patch(), aside()).reference();
    }

    /** What it says of whom the customer turned out to be. */
    default MergeWish merge() {
        return MergeWish.read(this, aside());
    }

    private Members aside() {
        return Members.of(patch(), new Findings());
    }
}
