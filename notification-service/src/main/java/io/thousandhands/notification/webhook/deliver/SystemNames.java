package io.thousandhands.notification.webhook.deliver;

import io.quarkus.arc.DefaultBean;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** As the machine resolves them. */
@Singleton
@DefaultBean
class SystemNames implements Names {
    @Override
    public List<InetAddress> addressesOf(String host) throws UnknownHostException {
        return List.of(InetAddress.getAllByName(host));
    }
}
