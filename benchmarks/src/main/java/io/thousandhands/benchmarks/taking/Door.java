package io.thousandhands.benchmarks.taking;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Posts batches over so many connections at a time: a thread each that waits for its answer before it posts again.
 *
 * @param touches where to post
 */
record Door(URI touches, int connections) {

    /** @return the answers' bodies, in the order of the batches. @throws IllegalStateException if one is not a 200 */
    List<String> post(List<byte[]> batches, String token) throws InterruptedException {
        HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        ExecutorService threads = Executors.newFixedThreadPool(connections);
        try {
            List<Future<String>> answers = new ArrayList<>();
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

    private static String answer(HttpClient client, HttpRequest request) throws InterruptedException {
        try {
            HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() != 200) {
                throw new IllegalStateException("Not taken: " + response.statusCode() + " " + response.body());
            }
            return response.body();
        } catch (IOException broken) {
            throw new UncheckedIOException("Not taken", broken);
        }
    }

    private static List<String> all(List<Future<String>> answers) throws InterruptedException {
        List<String> bodies = new ArrayList<>();
        for (Future<String> answer : answers) {
            try {
                bodies.add(answer.get());
            } catch (ExecutionException failed) {
                throw new IllegalStateException(failed.getCause());
            }
        }
        return bodies;
    }
}
