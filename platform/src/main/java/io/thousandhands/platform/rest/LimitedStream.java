package io.thousandhands.platform.rest;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Supplier;

/** Lets so many bytes through, then throws. */
final class LimitedStream extends FilterInputStream {
    private final Supplier<? extends RuntimeException> exceeded;
    private long left;

    LimitedStream(InputStream stream, long limit, Supplier<? extends RuntimeException> exceeded) {
        super(stream);
        this.left = limit;
        this.exceeded = exceeded;
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        count(read < 0 ? 0 : 1);
        return read;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int read = super.read(bytes, offset, length);
        count(Math.max(0, read));
        return read;
    }

    /** No way back: the framework's streams have none either. */
    @Override
    public boolean markSupported() {
        return false;
    }

    private void count(int read) {
        left -= read;
        if (left < 0) {
            throw exceeded.get();
        }
    }
}
