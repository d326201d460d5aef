package io.thousandhands.platform.rest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.thousandhands.platform.testing.Backends;
import io.thousandhands.platform.testing.TestStack;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The sample takes 256 KiB as a document and 1 MiB as a stream. */
@QuarkusTest
@WithTestResource(TestStack.class)
class BodyLimitTest {
    private static final int DOCUMENT = 256 * 1024;
    private static final int STREAM = 1024 * 1024;
    private static final String NDJSON = "application/x-ndjson";
    private static final String JSON = "application/json";

    private final HttpClient client = HttpClient.newHttpClient();

    @ParameterizedTest
    @ValueSource(strings = {"", "/blocking"})
    void a_document_over_the_limit_is_refused_by_its_length(String path) throws Exception {
        refused(send(path, JSON, withLength(document(DOCUMENT + 1))), DOCUMENT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/blocking"})
    void a_document_over_the_limit_is_refused_while_it_comes(String path) throws Exception {
        refused(send(path, JSON, chunked(document(DOCUMENT + 1))), DOCUMENT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/blocking"})
    void a_document_up_to_the_limit_is_taken(String path) throws Exception {
        assertThat(send(path, JSON, withLength(document(DOCUMENT))).statusCode())
                .isEqualTo(200);
        assertThat(send(path, JSON, chunked(document(DOCUMENT))).statusCode()).isEqualTo(200);
    }

    @Test
    void a_stream_may_be_longer_than_a_document() throws Exception {
        HttpResponse<String> answer = send("/lines", NDJSON + "; charset=utf-8", chunked(lines(STREAM)));

        assertThat(answer.body()).isEqualTo("{\"lines\":" + STREAM / 4 + "}");
    }

    @Test
    void a_stream_over_the_limit_is_refused() throws Exception {
        refused(send("/lines", NDJSON, withLength(lines(STREAM + 4))), STREAM);
        refused(send("/lines", NDJSON, chunked(lines(STREAM + 4))), STREAM);
    }

    @Test
    void the_answer_arrives_however_much_is_still_being_sent() throws Exception {
        for (int i = 0; i < 20; i++) {
            refused(send("", JSON, withLength(document(4 * STREAM))), DOCUMENT);
            refused(send("/lines", NDJSON, chunked(lines(4 * STREAM))), STREAM);
        }
    }

    private static void refused(HttpResponse<String> answer, int limit) {
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body()).contains("urn:thousandhands:problem:too-large", "\"limit\":" + limit);
    }

    private HttpResponse<String> send(String path, String type, HttpRequest.BodyPublisher body)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + RestAssured.port + "/api/samples" + path))
                .header(
                        "Authorization",
                        "Bearer " + Backends.get().issuer().tokenFor().rep("ada"))
                .header("Content-Type", type)
                .version(HttpClient.Version.HTTP_1_1)
                .POST(body)
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private static HttpRequest.BodyPublisher withLength(byte[] body) {
        return HttpRequest.BodyPublishers.ofByteArray(body);
    }

    private static HttpRequest.BodyPublisher chunked(byte[] body) {
        return HttpRequest.BodyPublishers.ofInputStream(() -> (InputStream) new ByteArrayInputStream(body));
    }

    private static byte[] document(int size) {
        return ("{\"name\":\"" + "x".repeat(size - 11) + "\"}").getBytes(UTF_8);
    }

    private static byte[] lines(int size) {
        return "{ }\n".repeat(size / 4).getBytes(UTF_8);
    }
}
