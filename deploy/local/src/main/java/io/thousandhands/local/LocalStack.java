package io.thousandhands.local;

import io.thousandhands.local.demo.Demo;
import io.thousandhands.local.gateway.Gateway;
import io.thousandhands.local.process.Supervisor;
import io.thousandhands.platform.testing.FolderLock;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;

/**
 * Starts the whole system, keeps it alive, and stops it on Ctrl-C or SIGTERM.
 *
 * <p>{@code clean} as the argument ends what a killed start left and deletes the data folder.
 */
public final class LocalStack {
    private final Settings settings;
    private final Clock clock;
    private final Progress progress;
    private final Supervisor supervisor;
    private final BackingParts backing;
    private final ServiceParts services;
    /** Held in a field that lives as long as the process: an unreachable lock is dropped. */
    private final FolderLock lock;

    private volatile Map<String, String> repIds = Map.of();

    private LocalStack(Settings settings, Clock clock, FolderLock lock) {
        this.lock = lock;
        this.settings = settings;
        this.clock = clock;
        this.progress = new Progress(System.out, clock);
        this.supervisor = new Supervisor(progress, clock);
        var ports = new Ports(settings.data());
        this.backing = new BackingParts(settings, ports, progress, supervisor);
        this.services = new ServiceParts(settings, ports, progress, supervisor);
    }

    /** Exits with 0 when told to stop, with 1 if something does not start. */
    public static void main(String[] arguments) {
        try {
            var settings = Settings.from(System.getenv(), Path.of(System.getProperty("thousandhands.home", ".")));
            if (arguments.length > 0 && arguments[0].equals("clean")) {
                DataFolder.clean(settings.data());
            } else {
                start(settings);
            }
        } catch (CancellationException stoppedWhileStarting) {
            // The hook says so.
        } catch (RuntimeException broken) {
            System.err.println(reason(broken));
            System.exit(1);
        }
    }

    private static String reason(RuntimeException broken) {
        return broken instanceof CompletionException wrapped && wrapped.getCause() != null
                ? "" + wrapped.getCause().getMessage()
                : "" + broken.getMessage();
    }

    private static void start(Settings settings) {
        var stack = new LocalStack(settings, Clock.systemUTC(), FolderLock.take(settings.data()));
        Runtime.getRuntime().addShutdownHook(new Thread(stack::stop, "stop"));
        stack.start();
    }

    private void start() {
        progress.print("Thousand Hands, local stack. Data: " + settings.data());
        var unbuilt = services.missing();
        if (!unbuilt.isEmpty()) {
            throw new IllegalStateException("Not built yet: " + unbuilt + ". `make run` builds and starts.");
        }
        endLeftOvers();
        if (!Ports.isFree(settings.port())) {
            throw new IllegalStateException("Port " + settings.port() + " is taken: choose another by PORT=");
        }
        var endpoints = backing.start();
        var answering = services.start(endpoints);
        Gateway.start(settings.port(), answering, () -> description(endpoints).asJson());
        progress.say("gateway", settings.baseUrl());
        if (settings.demo()) {
            repIds = new Demo(settings.data(), clock, progress).loadOnce(settings.baseUrl());
        }
        progress.print(Summary.of(settings, supervisor.pids()));
    }

    private void endLeftOvers() {
        var left = DataFolder.endLeftOvers(settings.data());
        if (!left.isEmpty()) {
            progress.say("left by an earlier start", "ended: " + String.join(", ", left));
        }
    }

    private StackDescription description(Endpoints endpoints) {
        return new StackDescription(
                settings.baseUrl(),
                endpoints.issuer(),
                endpoints.issuer() + "/token",
                StackDescription.clientsWith(repIds),
                StackDescription.peopleWhoLogIn(),
                endpoints.kafka(),
                supervisor.pids(),
                services.management());
    }

    private void stop() {
        supervisor.startNothingMore();
        progress.say("stopping", "");
        services.stop();
        backing.stop();
        lock.close();
        progress.say("stopped", "The data stays in " + settings.data());
    }
}
