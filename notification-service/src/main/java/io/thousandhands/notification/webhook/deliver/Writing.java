package io.thousandhands.notification.webhook.deliver;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** How news is written down for some forms of webhooks. Every bean of this type is asked for its forms. */
public interface Writing {
    Set<String> forms();

    /**
     * On the deliverer's thread; asks the database at most once for all.
     *
     * @param due not empty
     * @return what to post; what is missing is news no more, and is skipped
     */
    Map<Due, Message> write(List<Due> due);
}
