package io.thousandhands.benchmarks.rates;

import io.thousandhands.benchmarks.parts.ServiceProcess;
import io.thousandhands.benchmarks.parts.Workbench;
import io.thousandhands.benchmarks.population.Customers;
import io.thousandhands.contracts.Topic;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What all measurements share: the same topics, customers and touches for all services. */
record Scene(Workbench workbench, Findings findings, Customers customers, int touches) {
    static final String PREFIX = "rates-";

    private static final String KEY = Base64.getEncoder().encodeToString(new byte[32]);
    private static final Map<String, String> SETTINGS = Map.of(
            "thousandhands.unmatched.key", KEY,
            "thousandhands.notes.key", KEY,
            "thousandhands.links.key", KEY,
            "thousandhands.webhooks.key", KEY,
            // One client sends all of it.
            "thousandhands.rates.events-per-second", "1e9");

    /** Returns once it is ready. @param consumed what it reads of all that it could */
    ServiceProcess start(String service, List<Topic> could, Set<Topic> consumed, Map<String, String> more)
            throws InterruptedException {
        Map<String, String> settings = new HashMap<>(SETTINGS);
        could.forEach(topic ->
                settings.put("mp.messaging.incoming." + topic.topicName() + ".enabled", "" + consumed.contains(topic)));
        settings.putAll(more);
        return workbench.start(service, database(service), PREFIX, settings).ready();
    }

    Meter meter(ServiceProcess service) {
        return new Meter(workbench, service, findings);
    }

    Sizes sizes(String service) {
        settle(service);
        return new Sizes(workbench.databases(), database(service), findings);
    }

    void settle(String service) {
        workbench.databases().settle(database(service));
    }

    long number(String service, String sql) {
        return workbench.databases().number(database(service), sql);
    }

    /** How much of a topic a service has folded. */
    long folded(String service, Topic topic) {
        return number(
                service,
                "SELECT coalesce(sum(next_offset), 0)::bigint FROM position WHERE topic = '" + name(topic) + "'");
    }

    /** Of topics that are not written in transactions: how many records it has. */
    long count(Topic topic) throws InterruptedException {
        return workbench.topics().offsets().ends(name(topic), topic).values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    /** @param records how many there are */
    void addOnLog(String what, Topic topic, long records) throws InterruptedException {
        findings.add(what + ".log-bytes", (double) workbench.topics().size(name(topic)) / records);
    }

    static String name(Topic topic) {
        return PREFIX + topic.topicName();
    }

    static String database(String service) {
        return "rates_" + service.replace("-service", "");
    }
}
