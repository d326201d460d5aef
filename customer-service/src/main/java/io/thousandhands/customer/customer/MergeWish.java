package io.thousandhands.customer.customer;

import io.thousandhands.customer.input.Ids;
import io.thousandhands.customer.input.Members;
import java.util.UUID;

/** What a sender says of whom a customer turned out to be. Only an edit can say it. */
public sealed interface MergeWish {
    /** The member that says it. */
    String MEMBER = "mergedInto";

    /** Nothing: it stays. */
    record Silent() implements MergeWish {}

    /** Nobody: they are a customer of their own again. */
    record Split() implements MergeWish {}

    /** This one. */
    record Into(UUID customerId) implements MergeWish {}

    /** Absent, null, or an id. A faulty one is a finding, and then it does not matter what is answered. */
    static MergeWish read(Change change, Members patch) {
        if (!(change instanceof Change.Edit) || !change.patch().containsKey(MEMBER)) {
            return new Silent();
        }
        UUID into = Ids.optional(patch, MEMBER);
        return into == null ? new Split() : new Into(into);
    }
}
