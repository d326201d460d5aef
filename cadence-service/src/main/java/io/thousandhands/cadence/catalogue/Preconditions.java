package io.thousandhands.cadence.catalogue;

import io.thousandhands.platform.problem.Problem;
import io.thousandhands.platform.rest.EntityTags;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a PUT asks of what stands there: {@code If-Match} where something does, none where nothing does. */
final class Preconditions {
    /**
     * @throws io.thousandhands.platform.problem.ProblemException 428 if it stands and no tag was sent; 412 if the tag is
     *     not the present one
     */
    static void check(@Nullable String ifMatch, Optional<? extends Versioned<?>> present) {
        if (present.isPresent()) {
            EntityTags.requireMatch(EntityTags.required(ifMatch), present.get().version());
        } else if (ifMatch != null) {
            throw Problem.preconditionFailed("There is nothing by this name. To make it, leave out If-Match.")
                    .toException();
        }
    }

    private Preconditions() {}
}
