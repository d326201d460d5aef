package io.thousandhands.benchmarks.taking;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Posts batches over so many connections at a time: a thread each that waits for its answer before it posts again, and
 * comes back with the same batch when it is told that now is a bad time.
 *
 * @param touches where to post
 */
public record Door(URI touches, int connections) {
    private static final int TRIES = 20;
    private static final int UNAVAILABLE = 503;
    private static final Duration UNLESS_TOLD = Duration.ofSeconds(1);

    /**
     * @return the answers, in the order of the batches
     * @throws IllegalStateException if a batch is refused
     */
    public List<Answer> post(List<byte[]> batches, String token) throws InterruptedException {
        HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        ExecutorService threads = Executors.newFixedThreadPool(connections);
        try {
            List<Future<Answer>> answers = new ArrayList<>();
            for (byte[] batch : batches) {
                HttpRequest request = request(batch, token);
                answers.add(threads.submit(() -> answer(client, request)));
            }
            return all(answers);
        } finally {
            threads.shutdownNow();
        }
    }

    private HttpRequest request(byte[] batch, String token) {
        return HttpRequest.newBuilder(touches)
                .header("Content-Type", "application/x-ndjson")
                .header("Authorization", "Bearer " + token)
                .POST(HttpRequest.BodyPublishers.ofByteArray(batch))
                .build();
    }

    private static Answer answer(HttpClient client, HttpRequest request) throws InterruptedException {
        HttpResponse<String> response = sent(client, request);
        int sentBack = 0;
        while (response.statusCode() == UNAVAILABLE && sentBack < TRIES) {
            sentBack++;
            Thread.sleep(retryAfter(response).toMillis());
            response = sent(client, request);
        }
        if (response.statusCode() != 200) {
            throw new IllegalStateException("Not taken: " + response.statusCode() + " " + response.body());
        }
        return new Answer(response.body(), sentBack);
    }

    private static Duration retryAfter(HttpResponse<String> response) {
        return response.headers()
                .firstValue("Retry-After")
                .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)))
                .orElse(UNLESS_TOLD);
    }

    private static HttpResponse<String> sent(HttpClient client, HttpRequest request) throws InterruptedException {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException broken) {
            throw new UncheckedIOException("Not taken", broken);
        }
    }

    private static List<Answer> all(List<Future<Answer>> asked) throws InterruptedException {
        List<Answer> answers = new ArrayList<>();
        for (Future<Answer> each : asked) {
            try {
                answers.add(each.get());
            } catch (ExecutionException failed) {
                throw new IllegalStateException(failed.getCause());
            }
        }
        return answers;
    }
}
