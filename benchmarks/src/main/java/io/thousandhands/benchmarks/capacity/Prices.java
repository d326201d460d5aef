package io.thousandhands.benchmarks.capacity;

import java.util.Map;

/**
 * What things cost a month, in dollars: the order of magnitude of list prices of large clouds, on demand, in 2026. An
 * assumption: put in your own.
 *
 * @param core of a virtual machine
 * @param gib of its memory
 * @param diskGb of a network volume
 * @param backupGb of object storage
 * @param trafficGb between zones, both directions
 */
record Prices(double core, double gib, double diskGb, double backupGb, double trafficGb) {

    /** @throws IllegalArgumentException that says which is wrong */
    static Prices of(Map<String, String> given) {
        return new Prices(
                Demand.number(given, "PRICE_CORE", 25),
                Demand.number(given, "PRICE_GIB", 3.5),
                Demand.number(given, "PRICE_DISK_GB", 0.1),
                Demand.number(given, "PRICE_BACKUP_GB", 0.025),
                Demand.number(given, "PRICE_TRAFFIC_GB", 0.02));
    }
}
