package io.thousandhands.benchmarks.parts;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** One of our services, as it runs in production but for addresses. */
public final class ServiceProcess implements AutoCloseable {
    private static final Duration TO_START = Duration.ofSeconds(90);

    private final ChildProcess process;
    private final URI address;
    private final URI management;

    ServiceProcess(ChildProcess process, int port, int managementPort) {
        this.process = process;
        this.address = URI.create("http://localhost:" + port);
        this.management = URI.create("http://localhost:" + managementPort);
    }

    /** The processor time it has used so far. */
    public Cpu cpu() {
        return Cpu.of(process.pid());
    }

    public ChildProcess process() {
        return process;
    }

    /** Where its REST answers. */
    public URI address() {
        return address;
    }

    /** Returns once its health says that it is ready. */
    public ServiceProcess ready() throws InterruptedException {
        HttpClient client = HttpClient.newHttpClient();
        HttpRequest asked =
                HttpRequest.newBuilder(management.resolve("/q/health/ready")).build();
        Waiting.until("ready, see " + process.log(), TO_START, () -> {
            process.mustLive();
            return answersOk(client, asked);
        });
        return this;
    }

    private static boolean answersOk(HttpClient client, HttpRequest asked) throws InterruptedException {
        try {
            return client.send(asked, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    @Override
    public void close() {
        process.close();
    }
}
