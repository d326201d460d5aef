package io.thousandhands.local;

import io.thousandhands.local.access.Access;
import io.thousandhands.local.gateway.Place;
import io.thousandhands.platform.testing.PostgresAddress;
import java.util.Map;

/**
 * Where the parts answer that services use; all that differs from production.
 *
 * @param kafka {@code host:port}
 * @param issuer the {@code iss} of tokens
 * @param mailPort of the mail sink on this machine
 * @param touchKey by which touch-service seals what waits for its customer
 * @param notesKey which wraps customers' own keys
 * @param sessionKey which seals the cookies of who is logged in
 * @param webhooksKey which seals where webhooks lead
 * @param linksKey which signs links in e-mails
 * @param publicUrl the gateway's, by which adapters show their urls and people come back from the issuer
 */
record Endpoints(
        PostgresAddress postgres,
        String kafka,
        String issuer,
        int mailPort,
        String touchKey,
        String notesKey,
        String sessionKey,
        String webhooksKey,
        String linksKey,
        String publicUrl) {
    /** The environment of a replica of the service that answers there. */
    Map<String, String> environmentOf(Service service, Place place) {
        return Map.ofEntries(
                Map.entry("QUARKUS_HTTP_HOST", "127.0.0.1"),
                Map.entry("QUARKUS_HTTP_PORT", "" + place.port()),
                Map.entry("QUARKUS_MANAGEMENT_HOST", "127.0.0.1"),
                Map.entry("QUARKUS_MANAGEMENT_PORT", "" + place.managementPort()),
                // The gateway asks twice a second who is ready.
                Map.entry("QUARKUS_SHUTDOWN_DELAY", "1500ms"),
                Map.entry("QUARKUS_SHUTDOWN_TIMEOUT", "10s"),
                Map.entry("KAFKA_BOOTSTRAP_SERVERS", kafka),
                Map.entry("THOUSANDHANDS_TOPICS_CREATE", "true"),
                Map.entry("THOUSANDHANDS_TOPICS_REPLICATION_FACTOR", "1"),
                Map.entry("QUARKUS_DATASOURCE_JDBC_URL", postgres.jdbcUrl(service.database())),
                Map.entry("QUARKUS_DATASOURCE_REACTIVE_URL", postgres.reactiveUrl(service.database())),
                Map.entry("QUARKUS_DATASOURCE_USERNAME", postgres.user()),
                Map.entry("QUARKUS_DATASOURCE_PASSWORD", postgres.password()),
                Map.entry("QUARKUS_OIDC_AUTH_SERVER_URL", issuer),
                Map.entry("QUARKUS_MAILER_HOST", "localhost"),
                Map.entry("QUARKUS_MAILER_PORT", "" + mailPort),
                Map.entry("THOUSANDHANDS_UNMATCHED_KEY", touchKey),
                Map.entry("THOUSANDHANDS_NOTES_KEY", notesKey),
                Map.entry("THOUSANDHANDS_SESSION_KEY", sessionKey),
                Map.entry("THOUSANDHANDS_WEBHOOKS_KEY", webhooksKey),
                Map.entry("THOUSANDHANDS_LINKS_KEY", linksKey),
                Map.entry("THOUSANDHANDS_MAIL_FROM", "Thousand Hands <nudges@hands.example>"),
                // So that webhooks can be tried out: whoever is here can reach what is here anyway.
                Map.entry("THOUSANDHANDS_WEBHOOKS_ALLOW_PRIVATE", "localhost"),
                Map.entry("THOUSANDHANDS_LOGIN_CLIENT_ID", Access.inbox().id()),
                Map.entry("THOUSANDHANDS_LOGIN_CLIENT_SECRET", Access.inbox().secret()),
                Map.entry("THOUSANDHANDS_PUBLIC_URL", publicUrl));
    }
}
