package io.thousandhands.touch.log;

import org.jspecify.annotations.Nullable;

/** Not every record is known to be on the log. The same may be sent again. */
public final class LogUnavailableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    LogUnavailableException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
