package io.thousandhands.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TopicTest {
    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "TOUCHES")
    void keeps_tombstones_for_thirty_days(Topic topic) {
        assertThat(topic.configuration())
                .containsEntry("cleanup.policy", "compact")
                .containsEntry("delete.retention.ms", "2592000000");
    }

    @ParameterizedTest
    @EnumSource(names = {"UNMATCHED_TOUCHES", "CUSTOMERS", "REPS", "KINDS", "POLICIES"})
    void lets_nothing_superseded_outlive_a_day(Topic topic) {
        assertThat(topic.configuration()).containsEntry("max.compaction.lag.ms", "86400000");
    }

    @ParameterizedTest
    @EnumSource(names = {"CADENCE", "NUDGES"})
    void shows_every_state_to_who_was_away_for_ninety_days(Topic topic) {
        assertThat(topic.configuration()).containsEntry("min.compaction.lag.ms", "7776000000");
    }

    @ParameterizedTest
    @EnumSource(names = "TOUCHES")
    void keeps_touches_for_ever_by_the_broker_s_clock(Topic topic) {
        assertThat(topic.configuration())
                .containsEntry("cleanup.policy", "delete")
                .containsEntry("retention.ms", "-1")
                .containsEntry("message.timestamp.type", "LogAppendTime");
    }
}
