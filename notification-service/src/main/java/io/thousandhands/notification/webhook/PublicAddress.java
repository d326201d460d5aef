package io.thousandhands.notification.webhook;

import java.net.InetAddress;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which addresses are the world's, by the IANA registries of special-purpose addresses. Whatever is not is ours, or
 * nobody's, and nothing is sent there on the word of a stranger. An IPv4 address in an IPv6 one (mapped) is an IPv4
 * address to Java.
 */
public final class PublicAddress {
    private static final List<Block> GIVEN_OUT = blocks("0.0.0.0/0", "2000::/3");

    private static final List<Block> SPECIAL = blocks(
            "0.0.0.0/8",
            "10.0.0.0/8",
            "100.64.0.0/10",
            "127.0.0.0/8",
            "169.254.0.0/16",
            "172.16.0.0/12",
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.88.99.0/24",
            "192.168.0.0/16",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            // Multicast, and what is reserved.
            "224.0.0.0/3",
            // Protocols such as Teredo, which carries an IPv4 address.
            "2001::/23",
            "2001:db8::/32",
            // 6to4 carries one too.
            "2002::/16",
            "3fff::/20");

    public static boolean is(InetAddress address) {
        return GIVEN_OUT.stream().anyMatch(block -> block.contains(address))
                && SPECIAL.stream().noneMatch(block -> block.contains(address));
    }

    private static List<Block> blocks(String... cidrs) {
        return Stream.of(cidrs).map(Block::of).toList();
    }

    private PublicAddress() {}
}
