package io.thousandhands.local.access;

import io.thousandhands.platform.testing.Issuer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Every client and user that the local issuer knows. */
public final class Access {
    public static final String SYSTEM = "demo-system";
    public static final String ADMIN = "demo-admin";
    public static final String SYSTEM_SCOPE = "touches:write customers:write standings:read nudges:read";

    private static final String BERLIN = "Europe/Berlin";
    private static final String NEW_YORK = "America/New_York";

    /** Began today: owns nobody yet, so a day that begins empty can be watched. */
    public static final Person NEWCOMER = person("demo-rep-7", "nora", "rep", "Nora Falk", BERLIN);

    /** The manager comes first; the others report to her. */
    public static final List<Person> PEOPLE = List.of(
            person("demo-manager", "mara", "manager", "Mara Lind", BERLIN),
            person("demo-rep-1", "anna", "rep", "Anna Berg", BERLIN),
            person("demo-rep-2", "tom", "rep", "Tom Okafor", NEW_YORK),
            person("demo-rep-3", "ines", "rep", "Ines Duarte", BERLIN),
            person("demo-rep-4", "walt", "rep", "Walt Jensen", NEW_YORK),
            person("demo-rep-5", "yuki", "rep", "Yuki Mori", BERLIN),
            person("demo-rep-6", "ruth", "rep", "Ruth Abara", NEW_YORK),
            NEWCOMER);

    /** Looks after the system and sells nothing, so is no rep. */
    public static final Person ADMINISTRATOR = person(ADMIN, "ada", "admin", "Ada Nilsson", BERLIN);

    private Access() {}

    private static Person person(String clientId, String subject, String role, String name, String timeZone) {
        return new Person(clientId, subject, role, name, subject + "@hands.example", timeZone);
    }

    /** For scripts: a system, an admin, and one for each person. */
    public static List<Issuer.Client> clients() {
        var clients = new ArrayList<Issuer.Client>();
        clients.add(client(SYSTEM, Map.of("sub", SYSTEM, "scope", SYSTEM_SCOPE)));
        clients.add(client(ADMIN, Map.of("sub", ADMIN, "roles", List.of("admin"))));
        PEOPLE.forEach(person -> clients.add(
                client(person.clientId(), Map.of("sub", person.subject(), "roles", List.of(person.role())))));
        return clients;
    }

    /** By which people log in; its tokens say what is known of them. */
    public static Issuer.Client inbox() {
        return client("inbox", Map.of());
    }

    /** All who can log in at the page. */
    public static List<Person> everybody() {
        return Stream.concat(PEOPLE.stream(), Stream.of(ADMINISTRATOR)).toList();
    }

    /** For the login page. */
    public static List<Issuer.User> users() {
        return everybody().stream()
                .map(person -> new Issuer.User(
                        person.subject(), Map.of("roles", List.of(person.role()), "name", person.name())))
                .toList();
    }

    private static Issuer.Client client(String id, Map<String, Object> claims) {
        return new Issuer.Client(id, "secret-of-" + id, claims);
    }
}
