package io.thousandhands.cadence.policy;

import static io.thousandhands.cadence.policy.Policy.USUAL_WARNING;

import java.util.List;

/** The policies that a new system starts with. From then on the table is the truth; these ids always stand in it. */
public final class DefaultPolicies {
    static final String RESIDENTIAL = "residential";
    static final String COMMERCIAL_SMALL = "commercial-small";
    static final String COMMERCIAL_MEDIUM = "commercial-medium";
    static final String COMMERCIAL_LARGE = "commercial-large";
    static final String PROSPECT = "prospect";
    static final String FORMER = "former";

    public static List<Policy> all() {
        return List.of(
                new Policy(RESIDENTIAL, 4, USUAL_WARNING),
                new Policy(COMMERCIAL_SMALL, 8, USUAL_WARNING),
                new Policy(COMMERCIAL_MEDIUM, 10, USUAL_WARNING),
                new Policy(COMMERCIAL_LARGE, 12, USUAL_WARNING),
                new Policy(PROSPECT, 4, USUAL_WARNING),
                new Policy(FORMER, 2, USUAL_WARNING));
    }

    private DefaultPolicies() {}
}
