package io.thousandhands.notification.chat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.thousandhands.notification.inbox.NudgeItem;
import io.thousandhands.notification.inbox.NudgeItems;
import io.thousandhands.notification.reading.Reading;
import io.thousandhands.notification.reading.Readings;
import io.thousandhands.notification.webhook.deliver.Due;
import io.thousandhands.notification.webhook.deliver.Message;
import io.thousandhands.notification.webhook.deliver.Writing;
import io.thousandhands.platform.sql.Await;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Writes news for chats: of nudges that are before their rep now, and to that rep only. */
@ApplicationScoped
class ChatWriting implements Writing {
    private final NudgeItems items;
    private final Readings readings;
    private final ChatMessages messages;
    private final ObjectMapper json;

    ChatWriting(NudgeItems items, Readings readings, ChatMessages messages, ObjectMapper json) {
        this.items = items;
        this.readings = readings;
        this.messages = messages;
        this.json = json;
    }

    @Override
    public Set<String> forms() {
        return Arrays.stream(ChatKind.values()).map(ChatKind::code).collect(Collectors.toSet());
    }

    @Override
    public Map<Due, Message> write(List<Due> due) {
        Map<UUID, NudgeItem> nudges = nudges(due);
        Map<UUID, Reading> readers =
                readings.of(due.stream().map(ChatWriting::repOf).distinct().toList());
        Map<Due, Message> written = new HashMap<>();
        for (Due one : due) {
            Optional.ofNullable(readers.get(repOf(one)))
                    .flatMap(reading -> message(one, reading, nudges))
                    .ifPresent(message -> written.put(one, posted(one, message)));
        }
        return written;
    }

    private Map<UUID, NudgeItem> nudges(List<Due> due) {
        List<UUID> ids = due.stream().map(Due::nudgeId).filter(Objects::nonNull).toList();
        return Await.result(items.some(ids)).stream().collect(Collectors.toMap(NudgeItem::id, Function.identity()));
    }

    private Optional<ChatMessage> message(Due due, Reading reading, Map<UUID, NudgeItem> nudges) {
        if (due.nudgeId() == null) {
            return Optional.of(messages.hello(reading));
        }
        return Optional.ofNullable(nudges.get(due.nudgeId()))
                .filter(nudge ->
                        nudge.state().equals("open") && nudge.rep().id().equals(repOf(due)))
                .map(nudge -> messages.of(nudge, reading));
    }

    private Message posted(Due due, ChatMessage message) {
        ChatKind kind = ChatKind.coded(due.webhook().form()).orElseThrow();
        try {
            return new Message(Map.of(), json.writeValueAsString(message.in(kind)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Every message can be written", e);
        }
    }

    /** A chat is always somebody's. */
    private static UUID repOf(Due due) {
        return Objects.requireNonNull(due.webhook().owner().repId());
    }
}
