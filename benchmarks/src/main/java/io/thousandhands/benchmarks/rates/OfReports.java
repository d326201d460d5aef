package io.thousandhands.benchmarks.rates;

import io.thousandhands.benchmarks.parts.ServiceProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** What grows with the number of customers: summaries, and a change of a policy. */
final class OfReports {
    private static final String SERVICE = "cadence-service";
    private static final String PENDING = "SELECT count(*) FROM standing, rederivation"
            + " WHERE pending AND (walked_to IS NULL OR customer_id > walked_to)";
    private static final int TIMES = 5;

    private final Scene scene;
    private final ServiceProcess service;
    private final HttpClient client = HttpClient.newHttpClient();
    private final String admin;

    OfReports(Scene scene, ServiceProcess service) {
        this.scene = scene;
        this.service = service;
        this.admin = scene.workbench().tokens().admin();
    }

    void measure() throws InterruptedException {
        Meter meter = scene.meter(service);
        String asOf = "&asOf=" + scene.customers().now().minus(Duration.ofDays(30));
        measureSummary(meter, "summary-now", "");
        measureSummary(meter, "summary-as-of", asOf);
        send(request("/api/policies/measured")
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString("{\"touchesAYear\": 6}")));
        long all = scene.customers().count();
        meter.progress("derive", () -> all - scene.number(SERVICE, PENDING), all);
    }

    /** For each customer that is counted. */
    private void measureSummary(Meter meter, String name, String parameters) throws InterruptedException {
        HttpRequest.Builder request =
                request("/api/standings/summary?by=segment" + parameters).GET();
        meter.measure(name, (long) TIMES * scene.customers().count(), () -> {
            for (int time = 0; time < TIMES; time++) {
                send(request);
            }
        });
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(service.address().resolve(path)).header("Authorization", "Bearer " + admin);
    }

    private void send(HttpRequest.Builder request) throws InterruptedException {
        try {
            HttpResponse<String> response = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() >= 300) {
                throw new IllegalStateException("Not answered: " + response.statusCode() + " " + response.body());
            }
        } catch (IOException broken) {
            throw new UncheckedIOException("Not answered", broken);
        }
    }
}
