package io.thousandhands.touch.change;

import io.thousandhands.platform.rest.FoldedUpTo;
import io.thousandhands.platform.rest.ReadAfter;
import io.thousandhands.platform.sql.Await;
import io.thousandhands.touch.log.Acknowledged;
import io.thousandhands.touch.rest.ReadAfterOf;
import jakarta.enterprise.context.ApplicationScoped;

/** Waits until what is on the log shows here. */
@ApplicationScoped
class Shows {
    private final ReadAfterOf readAfter;
    private final FoldedUpTo foldedUpTo;

    Shows(ReadAfterOf readAfter, FoldedUpTo foldedUpTo) {
        this.readAfter = readAfter;
        this.foldedUpTo = foldedUpTo;
    }

    /** As long as a Read-After does, then it is given up. Called on a worker thread. */
    void await(Acknowledged acknowledged) {
        String header = readAfter.header(acknowledged);
        if (!header.isEmpty()) {
            Await.result(foldedUpTo.reached(ReadAfter.parse(header)));
        }
    }
}
