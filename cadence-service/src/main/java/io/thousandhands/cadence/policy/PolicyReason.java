package io.thousandhands.cadence.policy;

/** Which fact of a customer decides on their policy. */
public enum PolicyReason {
    EXCEPTION,
    STAGE,
    SEGMENT,
    YEARLY_SALES
}
