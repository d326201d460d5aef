package io.thousandhands.local.trace;

import io.thousandhands.local.client.FrontDoor;
import io.thousandhands.local.client.Upload;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;

/** Puts a trace in: residential customers by their external id, touches by the number of their row. */
public final class TraceUpload {
    /** The external system that a trace's customers are known by. */
    public static final String SYSTEM = "trace";

    private record CustomerLine(String name, String segment, String since, Map<String, String> externalIds) {}

    private record ExternalId(String system, String id) {}

    private record CustomerRef(ExternalId externalId) {}

    private record TouchLine(String sourceId, CustomerRef customer, String kind, String occurredAt) {}

    private final Upload upload;

    public TraceUpload(FrontDoor door) {
        this.upload = new Upload(door);
    }

    /** @param sent hears how many customers are sent so far */
    public void sendCustomers(Trace trace, LongConsumer sent) {
        var lines = trace.firstSeen().entrySet().stream()
                .map(each -> customer(each.getKey(), each.getValue()))
                .toList();
        upload.send("/api/customers", lines, sent);
    }

    /**
     * @param rows in the order in which they are sent
     * @param sent hears how many touches are sent so far
     */
    public void sendTouches(List<Trace.Row> rows, LongConsumer sent) {
        upload.send("/api/touches", rows.stream().map(TraceUpload::touch).toList(), sent);
    }

    private static CustomerLine customer(String id, Instant since) {
        return new CustomerLine("Customer " + id, "residential", since.toString(), Map.of(SYSTEM, id));
    }

    private static TouchLine touch(Trace.Row row) {
        var customer = new CustomerRef(new ExternalId(SYSTEM, row.customer()));
        return new TouchLine(
                "row-" + row.number(), customer, row.kind(), row.occurredAt().toString());
    }
}
