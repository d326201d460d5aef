package io.thousandhands.notification.stream;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.net.impl.ConnectionBase;
import org.jboss.logging.Logger;

/**
 * Ends a request's connection at once, from any thread. An ordinary close, and in HTTP/1 a reset too, first writes what
 * waits; so whoever does not read would never be closed. Hence the way around, through Vert.x' inside.
 */
final class HangUp implements Runnable {
    private static final Logger LOG = Logger.getLogger(HangUp.class);

    private final HttpServerRequest request;

    HangUp(HttpServerRequest request) {
        this.request = request;
    }

    @Override
    public void run() {
        LOG.info("A reader of a stream is hung up on and may begin again");
        if (request.version() == HttpVersion.HTTP_2) {
            request.response().reset();
        } else if (request.connection() instanceof ConnectionBase connection) {
            connection.channelHandlerContext().close();
        }
    }
}
