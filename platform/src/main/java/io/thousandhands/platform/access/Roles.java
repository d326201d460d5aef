package io.thousandhands.platform.access;

/** Roles of people and scopes of systems, as tokens carry them and {@code @RolesAllowed} names them. */
public final class Roles {
    public static final String REP = "rep";
    public static final String MANAGER = "manager";
    public static final String ADMIN = "admin";

    public static final String TOUCHES_WRITE = "touches:write";
    public static final String CUSTOMERS_WRITE = "customers:write";
    public static final String STANDINGS_READ = "standings:read";
    public static final String NUDGES_READ = "nudges:read";

    private Roles() {}
}
