package io.thousandhands.benchmarks.rates;

import io.thousandhands.benchmarks.parts.Databases;

/** How many bytes a database keeps of each of so many things. */
final class Sizes {
    private final Databases databases;
    private final String database;
    private final Findings findings;

    Sizes(Databases databases, String database, Findings findings) {
        this.databases = databases;
        this.database = database;
        this.findings = findings;
    }

    /** @param tables their names, with commas between: rows and, apart, indexes */
    void add(String name, String tables, long count) {
        findings.add(name + ".row-bytes", (double) sum("pg_table_size", tables) / count);
        findings.add(name + ".index-bytes", (double) sum("pg_indexes_size", tables) / count);
    }

    private long sum(String function, String tables) {
        String sql =
                "SELECT sum(" + function + "(oid))::bigint FROM pg_class WHERE relnamespace = 'public'::regnamespace"
                        + " AND relkind = 'r' AND relname = ANY(string_to_array('" + tables + "', ','))";
        return databases.number(database, sql);
    }
}
