package io.thousandhands.local.process;

import java.io.IOException;

/** Starts a part, for the first time and after each death. */
@FunctionalInterface
public interface Starter {
    /**
     * Starts the part; it need not be ready yet.
     *
     * @return the process whose end is the part's end
     */
    ProcessHandle start() throws IOException;

    /** Ends the process in order; waits for it. */
    default void end(ProcessHandle process) {
        Supervised.end(process);
    }
}
