package io.thousandhands.customer.input;

/**
 * One thing to change in what was sent.
 *
 * @param pointer where, as a JSON pointer (RFC 6901) such as {@code /contacts/0/emails/1/address}
 * @param detail what to change, without repeating the value
 */
public record Violation(String pointer, String detail) {}
