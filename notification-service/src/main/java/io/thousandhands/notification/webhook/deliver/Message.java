package io.thousandhands.notification.webhook.deliver;

import java.util.Map;

/** What is posted: JSON, and headers of its own. */
public record Message(Map<String, String> headers, String body) {}
