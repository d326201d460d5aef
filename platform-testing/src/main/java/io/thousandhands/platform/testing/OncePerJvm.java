package io.thousandhands.platform.testing;

import java.lang.reflect.InvocationTargetException;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The parts that run, held by the one copy of this class that the system class loader loads.
 *
 * <p>Any other copy passes its question on to that one. Answers are strings, because no type of ours
 * is the same on both sides.
 */
public final class OncePerJvm {
    private static final AtomicInteger COUNTER = new AtomicInteger();
    private static final RunningParts PARTS = new RunningParts();

    private OncePerJvm() {}

    /** The answer of the one copy, see {@link #answer}. */
    static String ask(String question) {
        var thread = Thread.currentThread();
        var before = thread.getContextClassLoader();
        var system = ClassLoader.getSystemClassLoader();
        thread.setContextClassLoader(system);
        try {
            var theOne = Class.forName(OncePerJvm.class.getName(), true, system);
            return (String) theOne.getMethod("answer", String.class).invoke(null, question);
        } catch (InvocationTargetException failed) {
            var cause = failed.getCause();
            throw new IllegalStateException("A backend does not start: " + question + ": " + cause, cause);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    /**
     * Public for the copies of this class only.
     *
     * @param question {@code kafka}, {@code postgres}, {@code issuer} (each is started if need be) or {@code next}
     * @return the part's coordinates, separated by blanks, or the next number
     */
    public static String answer(String question) {
        return switch (question) {
            case "kafka" -> PARTS.kafka().bootstrapServers();
            case "postgres" -> {
                var server = PARTS.postgres();
                yield String.join(" ", server.host(), "" + server.port(), server.user(), server.password());
            }
            case "issuer" -> {
                var issuer = PARTS.issuer();
                yield issuer.issuer() + " " + issuer.signingKey();
            }
            case "next" -> "" + COUNTER.incrementAndGet();
            default -> throw new IllegalArgumentException("unknown question: " + question);
        };
    }
}
