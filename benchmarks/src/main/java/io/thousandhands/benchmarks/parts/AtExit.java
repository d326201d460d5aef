package io.thousandhands.benchmarks.parts;

/** Work that is done when this JVM is ended from outside, unless it is closed before. */
final class AtExit implements AutoCloseable {
    private final Thread hook;

    AtExit(Runnable work) {
        hook = new Thread(work);
        Runtime.getRuntime().addShutdownHook(hook);
    }

    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException alreadyEnding) {
            // Too late to stop it; whatever is done then is done twice without harm.
        }
    }
}
