package io.thousandhands.touch.touch;

import java.util.List;

/** How a sender names the customer of a touch: alone, or as one of the two whom it was between. */
public sealed interface CustomerReference permits Reference, Between {

    /** One text for one reference: equal ones have equal texts. */
    String key();

    /** By what the customer is looked up, so that waiting touches and arriving customers find each other by it. */
    List<ReferenceKey> keys();
}
