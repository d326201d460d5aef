package io.thousandhands.notification.stream;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.subscription.MultiSubscriber;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Flow.Subscription;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class OutletTest {
    private static final Frame FRAME = Frame.keepAlive();

    private final AtomicInteger hungUp = new AtomicInteger();
    private final Outlet outlet = new Outlet(3, hungUp::incrementAndGet);

    @Test
    void aReaderWhoDoesNotTakeIsHungUpOnOnce() {
        Connection connection = new Connection();
        outlet.frames().subscribe().withSubscriber(connection);

        for (int n = 0; n < 10; n++) {
            outlet.send(FRAME);
        }

        assertThat(connection.taken).isEmpty();
        assertThat(hungUp).hasValue(1);
    }

    @Test
    void aReaderWhoTakesMayTakeForEver() {
        Connection connection = new Connection();
        outlet.frames().subscribe().withSubscriber(connection);

        for (int n = 0; n < 100; n++) {
            outlet.send(FRAME);
            connection.subscription.request(1);
        }

        assertThat(connection.taken).hasSize(100);
        assertThat(hungUp).hasValue(0);
    }

    @Test
    void whatWaitsIsWrittenBeforeTheEnd() {
        Connection connection = new Connection();
        outlet.frames().subscribe().withSubscriber(connection);
        outlet.send(FRAME);

        outlet.close();
        assertThat(connection.ended).isFalse();
        connection.subscription.request(1);

        assertThat(connection.taken).hasSize(1);
        assertThat(connection.ended).isTrue();
    }

    /** Takes as much as it asks for. */
    private static final class Connection implements MultiSubscriber<Frame> {
        private final List<Frame> taken = new ArrayList<>();
        private Subscription subscription = new Subscription() {
            @Override
            public void request(long n) {
                throw new IllegalStateException("Not subscribed");
            }

            @Override
            public void cancel() {
                throw new IllegalStateException("Not subscribed");
            }
        };
        private boolean ended;

        @Override
        public void onSubscribe(Subscription given) {
            subscription = given;
        }

        @Override
        public void onItem(Frame item) {
            taken.add(item);
        }

        @Override
        public void onFailure(Throwable failure) {
            throw new IllegalStateException(failure);
        }

        @Override
        public void onCompletion() {
            ended = true;
        }
    }
}
