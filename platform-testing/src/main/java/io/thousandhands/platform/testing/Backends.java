package io.thousandhands.platform.testing;

/**
 * A broker, a PostgreSQL server and an issuer for tests: one of each per JVM, started when first
 * asked for, ended by a hook of the JVM.
 *
 * <p>Embedded by default; broker and PostgreSQL run in containers of the official images with {@code
 * -Dbackends=containers}, where a container engine answers.
 */
public final class Backends {
    private static final Backends INSTANCE = new Backends();

    private Backends() {}

    /** The same parts for every caller in this JVM, whichever class loader it came by. */
    public static Backends get() {
        return INSTANCE;
    }

    public KafkaAddress kafka() {
        return new KafkaAddress(OncePerJvm.ask("kafka"));
    }

    public PostgresAddress postgres() {
        var parts = OncePerJvm.ask("postgres").split(" ");
        return new PostgresAddress(parts[0], Integer.parseInt(parts[1]), parts[2], parts[3]);
    }

    public IssuerAddress issuer() {
        var parts = OncePerJvm.ask("issuer").split(" ", 2);
        return new IssuerAddress(parts[0], parts[1]);
    }

    /** A number that no other call in this JVM gets, for names. */
    int next() {
        return Integer.parseInt(OncePerJvm.ask("next"));
    }
}
