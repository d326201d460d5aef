package io.thousandhands.platform.sql;

import io.smallrye.mutiny.Uni;
import java.time.Duration;

/** Waits on a worker thread, never for ever: a database that hangs is an error that can be retried. */
public final class Await {
    private static final Duration AT_MOST = Duration.ofSeconds(30);

    /**
     * @return what the Uni gives; null where it gives nothing
     * @throws io.smallrye.mutiny.TimeoutException after 30 seconds
     * @throws RuntimeException the failure of the Uni
     */
    public static <T> T result(Uni<T> uni) {
        return uni.await().atMost(AT_MOST);
    }

    private Await() {}
}
