package io.thousandhands.benchmarks.capacity;

/** A month in dollars, when everything is there that is to be kept; disks as large as that. */
record Bill(double machines, double disks, double backups, double traffic) {
    private static final double GIGA = 1e9;
    private static final double MONTHS = 12;
    /** Of what brokers send to each other and to services, what crosses a border of zones. */
    private static final double TO_ANOTHER_ZONE = 2 / 3.0;
    /** Full base backups, and the WAL between them. */
    private static final double BACKUPS = 3;

    static Bill of(Plan plan, Prices prices) {
        double cores = plan.log().brokers() * plan.log().cores();
        double gib = plan.log().brokers() * Assumptions.BROKER_GIB;
        for (Replicas replicas : plan.replicas()) {
            cores += replicas.atPeak() * Assumptions.POD_CORES;
            gib += replicas.atPeak() * Assumptions.POD_GIB;
        }
        double databases = 0;
        for (Database database : plan.databases()) {
            double servers = database.primaries() * Assumptions.DATABASE_COPIES;
            cores += servers * database.cores();
            gib += servers * database.gib();
            databases += database.bytes();
        }
        double disk = (databases * Assumptions.DATABASE_COPIES + plan.log().bytes()) / Assumptions.DISK_FULL_AT_MOST;
        return new Bill(
                cores * prices.core() + gib * prices.gib(),
                disk / GIGA * prices.diskGb(),
                databases * BACKUPS / GIGA * prices.backupGb(),
                plan.log().bytesAYear() * 2 * TO_ANOTHER_ZONE / MONTHS / GIGA * prices.trafficGb());
    }

    double total() {
        return machines + disks + backups + traffic;
    }
}
