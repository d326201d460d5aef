package io.thousandhands.notification.stream;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.operators.multi.processors.UnicastProcessor;
import jakarta.ws.rs.sse.OutboundSseEvent;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/** The queue between a reader and its connection. One thread at a time sends; the event loop takes. */
final class Outlet {
    private final UnicastProcessor<OutboundSseEvent> queue = UnicastProcessor.create();
    private final AtomicInteger waiting = new AtomicInteger();
    private final int waitingAtMost;
    private final Runnable hangUp;
    private final AtomicBoolean hungUp = new AtomicBoolean();

    /** @param hangUp ends the connection whatever is still to be written */
    Outlet(int waitingAtMost, Runnable hangUp) {
        this.waitingAtMost = waitingAtMost;
        this.hangUp = hangUp;
    }

    /** What the connection subscribes to: takes the next event when the one before is written. */
    Multi<OutboundSseEvent> events() {
        return queue.onItem().invoke(waiting::decrementAndGet);
    }

    void send(OutboundSseEvent event) {
        if (waiting.incrementAndGet() > waitingAtMost) {
            hangUp();
        } else {
            queue.onNext(event);
        }
    }

    /** How many events may wait. */
    int waitingAtMost() {
        return waitingAtMost;
    }

    /** Ends the stream after what waits. */
    void close() {
        queue.onComplete();
    }

    /** Ends the connection, whatever waits. */
    void hangUp() {
        if (hungUp.compareAndSet(false, true)) {
            hangUp.run();
        }
    }
}
