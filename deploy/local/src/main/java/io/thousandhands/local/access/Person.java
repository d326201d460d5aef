package io.thousandhands.local.access;

/**
 * A rep of the demo, who can log in by a page or by a client of their own.
 *
 * @param clientId the client that speaks for them in scripts, such as {@code demo-rep-1}
 * @param subject what the issuer calls them, also their user name at its login page
 * @param role {@code rep} or {@code manager}
 * @param timeZone an IANA name
 */
public record Person(String clientId, String subject, String role, String name, String email, String timeZone) {}
