package io.thousandhands.notification.webhook;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;

/**
 * Addresses that begin with the same bits.
 *
 * @param length bytes of an address: of IPv4 and of IPv6 none is in a block of the other
 * @param shift bits that differ
 */
record Block(int length, BigInteger prefix, int shift) {

    /** @param cidr such as {@code 10.0.0.0/8}; an address in digits, so that nobody is asked for it */
    static Block of(String cidr) {
        String[] parts = cidr.split("/", 2);
        try {
            byte[] first = InetAddress.getByName(parts[0]).getAddress();
            int shift = first.length * Byte.SIZE - Integer.parseInt(parts[1]);
            return new Block(first.length, new BigInteger(1, first).shiftRight(shift), shift);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("Not an address in digits", e);
        }
    }

    boolean contains(InetAddress address) {
        byte[] bytes = address.getAddress();
        return bytes.length == length
                && new BigInteger(1, bytes).shiftRight(shift).equals(prefix);
    }
}
