package io.thousandhands.benchmarks;

import java.util.logging.Level;
import java.util.logging.Logger;

/** Libraries tell of their daily life; beside a table that is noise. */
public final class Quiet {
    private static final Logger ROOT = Logger.getLogger("");

    /** Leaves their warnings. For the first line of a main method. */
    public static void libraries() {
        ROOT.setLevel(Level.WARNING);
    }

    private Quiet() {}
}
