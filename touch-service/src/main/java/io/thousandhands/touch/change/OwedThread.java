package io.thousandhands.touch.change;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.thousandhands.platform.rounds.Rounds;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** The thread that looks for owed retractions. */
@ApplicationScoped
class OwedThread {
    private final Rounds rounds;

    OwedThread(OwedRetractions owed, ChangeConfig config) {
        this.rounds = new Rounds("owed-retractions", config.settleEvery(), owed::putOnLog);
    }

    void start(@Observes StartupEvent event) {
        rounds.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        rounds.stop();
    }
}
