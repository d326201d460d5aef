package io.thousandhands.notification.webhook.deliver;

import static java.util.stream.Collectors.groupingBy;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Writes what was taken, each form in its way. What cannot be written keeps nothing else from being sent. */
@ApplicationScoped
class Writings {
    private static final Logger LOG = Logger.getLogger(Writings.class);

    private final Map<String, Writing> writings = new HashMap<>();

    Writings(@All List<Writing> writings) {
        writings.forEach(writing -> writing.forms().forEach(form -> this.writings.put(form, writing)));
    }

    /**
     * What is in neither is news no more, and is skipped.
     *
     * @param messages what to post
     * @param failed what could not be written
     */
    record Written(Map<Due, Message> messages, Set<Due> failed) {}

    Written write(List<Due> due) {
        Written written = new Written(new HashMap<>(), new HashSet<>());
        due.stream().collect(groupingBy(one -> one.webhook().form())).values().forEach(some -> {
            if (!isWritten(some, written)) {
                some.forEach(one -> writeAlone(one, written));
            }
        });
        return written;
    }

    /** One that cannot be written stops those that are written with it. */
    private boolean isWritten(List<Due> due, Written written) {
        try {
            written.messages().putAll(writingOf(due.get(0)).write(due));
            return true;
        } catch (RuntimeException e) {
            return false;
        }
    }

    private void writeAlone(Due due, Written written) {
        try {
            written.messages().putAll(writingOf(due).write(List.of(due)));
        } catch (RuntimeException e) {
            // Without a message: it may name a person.
            LOG.errorf(
                    "A delivery cannot be written and is tried again: webhookId=%s, eventId=%s, cause=%s",
                    due.webhook().id(), due.eventId(), e.getClass().getSimpleName());
            written.failed().add(due);
        }
    }

    private Writing writingOf(Due due) {
        @Nullable Writing writing = writings.get(due.webhook().form());
        if (writing == null) {
            throw new IllegalStateException("Nobody writes this form");
        }
        return writing;
    }
}
