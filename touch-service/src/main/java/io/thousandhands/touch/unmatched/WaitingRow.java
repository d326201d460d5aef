package io.thousandhands.touch.unmatched;

import io.thousandhands.contracts.event.UnmatchedTouchEvent;
import io.thousandhands.touch.touch.ReferenceKey;
import io.thousandhands.touch.touch.WaitingTouch;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BinaryOperator;

/** A row of table {@code unmatched}: sealed, but for what finds it. */
record WaitingRow(
        UUID touchId,
        long version,
        long digest,
        List<ReferenceKey> keys,
        String source,
        Instant receivedAt,
        String keyId,
        byte[] sealed) {

    /** The highest version counts; of two contents of one version the greater digest, everywhere; of two receipts of one content the first. */
    private static final Comparator<WaitingRow> ORDER = Comparator.comparingLong(WaitingRow::version)
            .thenComparingLong(WaitingRow::digest)
            .thenComparing(WaitingRow::receivedAt, Comparator.reverseOrder());

    static WaitingRow of(UnmatchedTouchEvent.Waiting event, Envelopes envelopes) {
        WaitingTouch touch = envelopes.open(event);
        return new WaitingRow(
                event.touchId(),
                touch.version(),
                envelopes.digest(touch),
                touch.customer().keys(),
                touch.draft().source(),
                touch.receivedAt(),
                event.keyId(),
                event.sealed());
    }

    static List<WaitingRow> oneEach(List<WaitingRow> rows) {
        TreeMap<UUID, WaitingRow> one = new TreeMap<>();
        rows.forEach(row -> one.merge(row.touchId(), row, BinaryOperator.maxBy(ORDER)));
        return List.copyOf(one.values());
    }
}
