package io.thousandhands.notification.webhook.deliver;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** Looks names of hosts up. Waits, on a thread that may. */
public interface Names {
    /** @param host a name, or an address in digits; not empty is what comes back */
    List<InetAddress> addressesOf(String host) throws UnknownHostException;
}
