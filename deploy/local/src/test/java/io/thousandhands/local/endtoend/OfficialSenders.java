package io.thousandhands.local.endtoend;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookSigningException;
import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.core.message.MessageWriter;
import io.cloudevents.http.HttpMessageFactory;
import io.cloudevents.jackson.JsonFormat;
import io.thousandhands.local.client.FrontDoor;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;

/** What the libraries send that others made by the specifications: the CloudEvents SDK, and the signer of Standard Webhooks. */
final class OfficialSenders {
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final JsonFormat json = new JsonFormat();
    private final URI touches;
    private final FrontDoor door;

    OfficialSenders(String baseUrl, FrontDoor door) {
        this.touches = URI.create(baseUrl + "/api/touches");
        this.door = door;
    }

    /** A call as an event; its subject names the customer. */
    static CloudEvent aCall(String id, String subject, Instant at) {
        return CloudEventBuilder.v1()
                .withId(id)
                .withSource(URI.create("/phones"))
                .withType("example.call.ended")
                .withSubject(subject)
                .withTime(at.atOffset(ZoneOffset.UTC))
                .withExtension("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01")
                .withData("application/json", "{\"kind\": \"call\"}".getBytes(UTF_8))
                .build();
    }

    int binary(CloudEvent event) throws IOException, InterruptedException {
        var request = request();
        var sent = new byte[1][];
        writer(request, sent).writeBinary(event);
        return status(request.POST(BodyPublishers.ofByteArray(sent[0])));
    }

    int structured(CloudEvent event) throws IOException, InterruptedException {
        var request = request();
        var sent = new byte[1][];
        writer(request, sent).writeStructured(event, json);
        return status(request.POST(BodyPublishers.ofByteArray(sent[0])));
    }

    /** The SDK writes events and leaves the brackets to its user. */
    int batch(List<CloudEvent> events) throws IOException, InterruptedException {
        var body = events.stream()
                .map(event -> new String(json.serialize(event), UTF_8))
                .collect(Collectors.joining(",", "[", "]"));
        return status(request()
                .header("Content-Type", "application/cloudevents-batch+json")
                .POST(BodyPublishers.ofString(body)));
    }

    private static MessageWriter<?, Void> writer(HttpRequest.Builder request, byte[][] sent) {
        return HttpMessageFactory.createWriter(request::header, body -> sent[0] = body);
    }

    private HttpRequest.Builder request() {
        return HttpRequest.newBuilder(touches).header("Authorization", "Bearer " + door.token());
    }

    /** @return the answer to a webhook that is signed by the secret and goes to the address */
    int signed(String secret, String url, String id, String body)
            throws WebhookSigningException, IOException, InterruptedException {
        long now = Instant.now().getEpochSecond();
        var request = HttpRequest.newBuilder(URI.create(url))
                .header("Content-Type", "application/json")
                .header("webhook-id", id)
                .header("webhook-timestamp", "" + now)
                .header("webhook-signature", new Webhook(secret).sign(id, now, body));
        return status(request.POST(BodyPublishers.ofString(body)));
    }

    private int status(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString());
        if (response.statusCode() >= 400) {
            System.out.println(response.body());
        }
        return response.statusCode();
    }
}
