package io.thousandhands.notification.webhook.deliver;

import io.thousandhands.notification.webhook.Reply;
import io.thousandhands.notification.webhook.Reply.Cause;
import io.thousandhands.notification.webhook.RetryAfter;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import java.net.ConnectException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/**
 * One request and its answer, cut off when its time is over or enough was read: what counts is the status, and of the body
 * a beginning that tells people what is wrong. Safe for any thread.
 */
final class Exchange {
    /** Bytes of the body that are looked at. */
    private static final int BEGINNING = 300;

    private final Clock clock;
    private final Promise<Reply> reply = Promise.promise();
    private final Buffer read = Buffer.buffer();
    private @Nullable HttpClientRequest request;
    private @Nullable HttpClientResponse head;

    Exchange(Vertx vertx, Clock clock, Duration timeout) {
        this.clock = clock;
        long timer = vertx.setTimer(timeout.toMillis(), late -> over(Cause.TOO_SLOW));
        reply.future().onComplete(done -> vertx.cancelTimer(timer));
    }

    Future<Reply> reply() {
        return reply.future();
    }

    synchronized void begin(HttpClientRequest opened, String body) {
        request = opened;
        if (reply.future().isComplete()) {
            opened.reset();
            return;
        }
        opened.exceptionHandler(this::fail);
        opened.send(body).onSuccess(this::read).onFailure(this::fail);
    }

    void fail(Throwable failure) {
        over(causeOf(failure));
    }

    private synchronized void read(HttpClientResponse response) {
        head = response;
        response.handler(this::more).exceptionHandler(this::fail).endHandler(end -> over(Cause.BROKEN_OFF));
    }

    private synchronized void more(Buffer bytes) {
        read.appendBuffer(bytes, 0, Math.min(bytes.length(), BEGINNING - read.length()));
        if (read.length() == BEGINNING) {
            over(Cause.TOO_SLOW);
        }
    }

    /** @param otherwise why there is no answer, if there is none */
    private synchronized void over(Cause otherwise) {
        HttpClientResponse answered = head;
        Reply result = answered == null ? new Reply.Silence(otherwise) : answer(answered);
        if (reply.tryComplete(result) && request != null) {
            request.reset();
        }
    }

    private Reply answer(HttpClientResponse response) {
        String beginning = read.toString(StandardCharsets.UTF_8).replaceAll("\\p{Cntrl}", " ");
        return new Reply.Answer(
                response.statusCode(),
                RetryAfter.of(response.getHeader("Retry-After"), clock.instant()),
                beginning.strip());
    }

    private static Cause causeOf(Throwable failure) {
        if (failure instanceof SSLException) {
            return Cause.TLS;
        }
        return failure instanceof ConnectException ? Cause.NO_CONNECTION : Cause.BROKEN_OFF;
    }
}
