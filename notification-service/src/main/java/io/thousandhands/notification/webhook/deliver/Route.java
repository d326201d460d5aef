package io.thousandhands.notification.webhook.deliver;

import io.thousandhands.notification.webhook.Destination;
import java.net.InetAddress;

/** Where to send to, and the address that was looked at. */
record Route(Destination destination, InetAddress address) {}
