package io.thousandhands.notification.stream;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.operators.multi.processors.UnicastProcessor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/** The queue between a reader and its connection. One thread at a time sends; the event loop takes. */
final class Outlet {
    private final UnicastProcessor<Frame> queue = UnicastProcessor.create();
    private final AtomicInteger waiting = new AtomicInteger();
    private final int waitingAtMost;
    private final Runnable hangUp;
    private final AtomicBoolean hungUp = new AtomicBoolean();

    /** @param hangUp ends the connection whatever is still to be written */
    Outlet(int waitingAtMost, Runnable hangUp) {
        this.waitingAtMost = waitingAtMost;
        this.hangUp = hangUp;
    }

    /** What the connection subscribes to: takes the next frame when the one before is written. */
    Multi<Frame> frames() {
        return queue.onItem().invoke(waiting::decrementAndGet);
    }

    void send(Frame frame) {
        if (waiting.incrementAndGet() > waitingAtMost) {
            hangUp();
        } else {
            queue.onNext(frame);
        }
    }

    /** How many frames may wait. */
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
