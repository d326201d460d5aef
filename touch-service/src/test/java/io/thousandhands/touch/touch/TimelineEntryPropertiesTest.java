package io.thousandhands.touch.touch;

import static org.assertj.core.api.Assertions.assertThat;

import io.thousandhands.contracts.event.Touch;
import io.thousandhands.contracts.event.Touch.Evidence;
import io.thousandhands.contracts.event.TouchEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

class TimelineEntryPropertiesTest {
    private static final UUID TOUCH = new UUID(1, 1);
    private static final UUID CUSTOMER = new UUID(2, 2);

    @Property
    void any_order_and_any_repetition_say_the_same(
            @ForAll @Size(min = 1, max = 8) List<@From("entries") TimelineEntry> entries, @ForAll Random random) {
        List<TimelineEntry> again = new ArrayList<>(entries);
        again.addAll(entries.subList(0, random.nextInt(entries.size())));
        Collections.shuffle(again, random);
        assertThat(merged(again)).isEqualTo(merged(entries));
    }

    @Property
    void groups_may_be_merged_first(
            @ForAll @Size(min = 1, max = 4) List<@From("entries") TimelineEntry> some,
            @ForAll @Size(min = 1, max = 4) List<@From("entries") TimelineEntry> others) {
        List<TimelineEntry> all = new ArrayList<>(some);
        all.addAll(others);
        assertThat(merged(some).merge(merged(others))).isEqualTo(merged(all));
    }

    @Property
    void a_late_recording_revives_nothing(
            @ForAll("recorded") TimelineEntry recorded, @ForAll("changed") TimelineEntry changed) {
        TimelineEntry merged = changed.merge(recorded);
        assertThat(merged.retraction()).isEqualTo(changed.retraction());
        assertThat(merged.retracted()).isEqualTo(changed.retracted());
        assertThat(merged.content()).isEqualTo(changed.content() == null ? recorded.content() : changed.content());
        assertThat(merged.firstDigest()).isEqualTo(recorded.firstDigest());
    }

    @Property
    void of_equal_versions_the_retraction_counts(@ForAll @LongRange(min = 0, max = 3) long version) {
        TimelineEntry corrected = TimelineEntry.of(new TouchEvent.Corrected(version, touch(1), null), 1);
        TimelineEntry retracted =
                TimelineEntry.of(new TouchEvent.Retracted(version, TOUCH, CUSTOMER, null, null), Long.MIN_VALUE);
        assertThat(corrected.merge(retracted).retracted()).isTrue();
    }

    @Provide
    Arbitrary<TimelineEntry> entries() {
        return Arbitraries.oneOf(recorded(), changed());
    }

    @Provide
    Arbitrary<TimelineEntry> recorded() {
        return contents().map(content -> TimelineEntry.of(new TouchEvent.Recorded(touch(content)), content));
    }

    @Provide
    Arbitrary<TimelineEntry> changed() {
        return Combinators.combine(Arbitraries.longs().between(1, 3), contents(), Arbitraries.of(true, false))
                .as((version, content, retracted) -> retracted
                        ? TimelineEntry.of(
                                new TouchEvent.Retracted(version, TOUCH, CUSTOMER, "r" + content, null), content)
                        : TimelineEntry.of(new TouchEvent.Corrected(version, touch(content), null), content));
    }

    /** Stands for a content and is its digest at once: equal contents have equal digests. */
    private static Arbitrary<Long> contents() {
        return Arbitraries.longs().between(-3, 3);
    }

    private static Touch touch(long content) {
        return new Touch(
                TOUCH,
                CUSTOMER,
                "erp",
                "1",
                "call",
                Instant.ofEpochSecond(1_000 + content),
                Evidence.SEEN,
                List.of(),
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private static TimelineEntry merged(List<TimelineEntry> entries) {
        return entries.stream().reduce(TimelineEntry::merge).orElseThrow();
    }
}
