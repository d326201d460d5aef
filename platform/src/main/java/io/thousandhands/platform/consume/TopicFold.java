package io.thousandhands.platform.consume;

import io.thousandhands.contracts.Topic;

/** The one fold of a service for a topic; a bean, so that what was put aside finds it too. */
public interface TopicFold extends Fold {
    Topic topic();
}
