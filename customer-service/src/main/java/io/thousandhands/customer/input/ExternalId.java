package io.thousandhands.customer.input;

/**
 * What another system calls a thing.
 *
 * @param system the other system's name
 * @param id its own id
 */
public record ExternalId(String system, String id) {}
