package io.thousandhands.local;

import io.thousandhands.local.access.Access;
import io.thousandhands.local.broker.BrokerProcess;
import io.thousandhands.local.mail.MailSink;
import io.thousandhands.local.process.ChildProcess;
import io.thousandhands.local.process.Supervisor;
import io.thousandhands.platform.testing.Issuer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** What the services stand on: PostgreSQL and broker as processes, issuer and mail sink in the launcher. */
final class BackingParts {
    static final String POSTGRES = "postgres";
    static final String KAFKA = "kafka";

    private final Settings settings;
    private final Ports ports;
    private final Progress progress;
    private final Supervisor supervisor;

    BackingParts(Settings settings, Ports ports, Progress progress, Supervisor supervisor) {
        this.settings = settings;
        this.ports = ports;
        this.progress = progress;
        this.supervisor = supervisor;
    }

    /** Starts all of them, the slow ones side by side, and returns once all answer. */
    Endpoints start() {
        var kafka = CompletableFuture.supplyAsync(this::startKafka);
        var postgres = CompletableFuture.supplyAsync(this::startPostgres);
        var issuer = startIssuer();
        int mailPort = startMail();
        var touchKey = Secret.of(settings.data(), "touch-service.key");
        var notesKey = Secret.of(settings.data(), "notes.key");
        var sessionKey = Secret.of(settings.data(), "session.key");
        var webhooksKey = Secret.of(settings.data(), "webhooks.key");
        var linksKey = Secret.of(settings.data(), "links.key");
        return new Endpoints(
                postgres.join().address(),
                kafka.join(),
                issuer,
                mailPort,
                touchKey,
                notesKey,
                sessionKey,
                webhooksKey,
                linksKey,
                settings.baseUrl());
    }

    private PostgresPart startPostgres() {
        int port = ports.of(POSTGRES);
        var part = new PostgresPart(settings.data().resolve(POSTGRES), port);
        var log = settings.data().resolve(POSTGRES).resolve("postgres.log");
        new Readiness(supervisor).await(supervisor.keepAlive(POSTGRES, part), log, process -> true);
        progress.say("PostgreSQL", "localhost:" + port);
        return part;
    }

    private String startKafka() {
        int port = ports.of(KAFKA);
        var folder = settings.data().resolve(KAFKA);
        var log = settings.log(KAFKA);
        var broker = supervisor.keepAlive(
                KAFKA, new ChildProcess(KAFKA, settings.data(), log, Map.of(), BrokerProcess.arguments(folder, port)));
        new Readiness(supervisor).await(broker, log, process -> BrokerProcess.isReady(folder, process));
        progress.say("Kafka", "localhost:" + port);
        return "localhost:" + port;
    }

    private String startIssuer() {
        var clients = new ArrayList<>(Access.clients());
        clients.add(Access.inbox());
        var issuer = Issuer.start(ports.of("issuer"), clients, Access.users()).issuer();
        progress.say("issuer", issuer);
        return issuer;
    }

    private int startMail() {
        int port = ports.of("mail");
        var folder = settings.data().resolve("mail");
        MailSink.start(port, folder);
        progress.say("mail", "localhost:" + port + ", kept in " + folder);
        return port;
    }

    /** Issuer and mail sink end with the launcher. */
    void stop() {
        supervisor.stop(List.of(KAFKA, POSTGRES));
    }
}
