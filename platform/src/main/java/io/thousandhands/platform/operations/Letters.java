package io.thousandhands.platform.operations;

import io.thousandhands.contracts.Topic;
import io.thousandhands.platform.consume.Redrive;
import io.thousandhands.platform.rest.Cursor;
import io.thousandhands.platform.rest.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** What this service put aside, and its second chance. On worker threads. */
@ApplicationScoped
class Letters {
    private static final Logger LOG = Logger.getLogger(Letters.class);
    private static final int PAGE = 100;

    private final LetterTable table;
    private final DeadTopics topics;
    private final Redrive redrive;
    private final Clock clock;

    Letters(LetterTable table, DeadTopics topics, Redrive redrive, Clock clock) {
        this.table = table;
        this.topics = topics;
        this.redrive = redrive;
        this.clock = clock;
    }

    /** Newest first. */
    Page<LetterView> page(@Nullable Topic topic, @Nullable String state, @Nullable String cursor) {
        long before = cursor == null ? Long.MAX_VALUE : Cursor.parse(cursor, 1).number(0);
        return Page.of(
                        table.newest(before, topic, state, PAGE + 1),
                        PAGE,
                        (Letter letter) -> Cursor.of(letter.number()))
                .map(LetterView::of);
    }

    Optional<Letter> find(LetterId id) {
        return table.find(id);
    }

    /** What is folded already stays so, and is not fetched. */
    Letter redrive(Letter letter) {
        if (letter.is(Letter.REDRIVEN)) {
            return letter;
        }
        try (DeadTopics.Reader reader = topics.open()) {
            return redrive(letter, reader);
        }
    }

    /** As many of those that wait as fit a request, oldest first. */
    RedrivenPage redriveWaiting(@Nullable Topic topic, @Nullable String cause, @Nullable String cursor) {
        long after = cursor == null ? 0 : Cursor.parse(cursor, 1).number(0);
        Page<Letter> waiting = Page.of(
                table.waiting(after, topic, cause, PAGE + 1), PAGE, (Letter letter) -> Cursor.of(letter.number()));
        List<LetterView> tried = new ArrayList<>();
        if (!waiting.items().isEmpty()) {
            try (DeadTopics.Reader reader = topics.open()) {
                waiting.items().forEach(letter -> tried.add(LetterView.of(redrive(letter, reader))));
            }
        }
        long redriven = tried.stream()
                .filter(letter -> letter.state().equals(Letter.REDRIVEN))
                .count();
        return new RedrivenPage(tried, redriven, waiting.next());
    }

    Letter giveUp(Letter letter) {
        Letter given =
                letter.is(Letter.REDRIVEN) ? letter : letter.now(Letter.GIVEN_UP, letter.cause(), clock.instant());
        table.mark(given);
        return given;
    }

    private Letter redrive(Letter letter, DeadTopics.Reader reader) {
        Instant now = clock.instant();
        Letter folded = letter.now(Letter.REDRIVEN, letter.cause(), now);
        Optional<String> stillBroken = reader.read(letter)
                .map(record -> redrive.fold(letter.id().topic(), record, with -> table.mark(with, folded)))
                .orElse(Optional.of("No longer kept"));
        if (stillBroken.isEmpty()) {
            LOG.infof(
                    "A dead letter was folded: topic=%s partition=%d offset=%d",
                    letter.id().topic().topicName(),
                    letter.id().partition(),
                    letter.id().offset());
            return folded;
        }
        Letter broken = letter.now(letter.state(), stillBroken.get(), now);
        table.mark(broken);
        return broken;
    }
}
