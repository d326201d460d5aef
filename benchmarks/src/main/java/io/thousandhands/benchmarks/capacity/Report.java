package io.thousandhands.benchmarks.capacity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** All that {@code make capacity} says: a column for each number of customers, and below what gives way first. */
final class Report {
    private static final String CUSTOMERS = "CUSTOMERS";

    private final MeasuredRates rates;

    Report(MeasuredRates rates) {
        this.rates = rates;
    }

    /**
     * @param given variables by name; {@code CUSTOMERS} may be several, with commas between
     * @throws IllegalArgumentException that says which is wrong
     */
    String of(Map<String, String> given) {
        List<Demand> demands = demands(given);
        Prices prices = Prices.of(given);
        List<List<PlanText.Line>> columns = demands.stream()
                .map(demand -> PlanText.of(Plan.of(demand, rates), prices))
                .toList();
        return PlanText.table(columns) + "\n" + ceilings(demands.get(0), demands.get(demands.size() - 1));
    }

    /** @param most with as many customers as are asked for at most */
    private String ceilings(Demand like, Demand most) {
        StringBuilder text = new StringBuilder(
                "What gives way at how many customers, while each database is one primary (! within what is asked)\n");
        for (Ceiling ceiling : new Ceilings(rates).inOrder(like)) {
            double customers = ceiling.customers(like);
            String within = customers <= most.customers() ? "!" : " ";
            text.append(String.format("%14s %s %s\n", Amount.count(customers), within, ceiling.what()));
            text.append(String.format("%14s   → %s\n", "", ceiling.then()));
        }
        return text.toString();
    }

    private static List<Demand> demands(Map<String, String> given) {
        List<Demand> demands = new ArrayList<>();
        for (String customers : given.getOrDefault(CUSTOMERS, "").split(",")) {
            Map<String, String> one = new HashMap<>(given);
            one.put(CUSTOMERS, customers);
            demands.add(Demand.of(one));
        }
        return demands;
    }
}
