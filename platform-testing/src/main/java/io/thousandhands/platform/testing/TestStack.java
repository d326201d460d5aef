package io.thousandhands.platform.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Map;

/**
 * Gives a service under test broker, database and issuer: a database of its own and topics of its own
 * at each start, so no test sees what another left.
 *
 * <p>Use: {@code @WithTestResource(value = TestStack.class, initArgs = @ResourceArg(name = "service",
 * value = "cadence"))}. Tests read the names it chose from the configuration, such as {@code
 * thousandhands.topics.prefix}. The parts run on until the JVM ends.
 */
public final class TestStack implements QuarkusTestResourceLifecycleManager {
    private String service = "test";

    @Override
    public void init(Map<String, String> initArgs) {
        service = initArgs.getOrDefault("service", service);
    }

    @Override
    public Map<String, String> start() {
        var backends = Backends.get();
        var name = service.replace('-', '_') + "_" + backends.next();
        backends.postgres().createDatabase(name);
        var config = new HashMap<String, String>();
        config.put("kafka.bootstrap.servers", backends.kafka().bootstrapServers());
        config.put("thousandhands.topics.prefix", name + "-");
        config.put("thousandhands.topics.create", "true");
        config.put("thousandhands.topics.replication-factor", "1");
        config.put("quarkus.oidc.auth-server-url", backends.issuer().issuer());
        config.put("thousandhands.login.client-id", Tokens.inbox().id());
        config.put("thousandhands.login.client-secret", Tokens.inbox().secret());
        // Nobody listens there but a mail server that a test starts.
        config.put("smtp.port", Integer.toString(FreePort.any()));
        config.putAll(datasource(backends.postgres(), name));
        return config;
    }

    private static Map<String, String> datasource(PostgresAddress postgres, String database) {
        return Map.of(
                "quarkus.datasource.jdbc.url", postgres.jdbcUrl(database),
                "quarkus.datasource.reactive.url", postgres.reactiveUrl(database),
                "quarkus.datasource.username", postgres.user(),
                "quarkus.datasource.password", postgres.password());
    }

    @Override
    public void stop() {
        // The next service under test uses the same parts.
    }
}
