package io.thousandhands.notification.support;

import io.thousandhands.notification.webhook.deliver.Names;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The names of hosts in tests: as the machine has them, but for those that a test gives an address. */
@Singleton
public class Places implements Names {
    private final Map<String, InetAddress> given = new ConcurrentHashMap<>();

    public void put(String host, InetAddress address) {
        given.put(host, address);
    }

    @Override
    public List<InetAddress> addressesOf(String host) throws UnknownHostException {
        InetAddress address = given.get(host);
        return address == null ? List.of(InetAddress.getAllByName(host)) : List.of(address);
    }
}
