package io.thousandhands.platform.consume;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.thousandhands.platform.sample.Database;
import io.thousandhands.platform.testing.TestStack;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tombstones are kept for thirty days. */
@QuarkusTest
@WithTestResource(TestStack.class)
class StalePositionsTest {
    @Inject
    StalePositions stale;

    @Inject
    Database database;

    private final String restored = UUID.randomUUID().toString();

    @BeforeEach
    void aRowOfTheProjection() {
        database.execute("INSERT INTO touch VALUES ('" + restored + "', 'call')");
    }

    @AfterEach
    void noOldPosition() {
        database.execute("DELETE FROM position WHERE topic = 'restored'");
    }

    @Test
    void what_was_restored_from_within_thirty_days_is_read_on() {
        position("now() - interval '29 days'", "now() - interval '90 days'");

        stale.atStart(new StartupEvent());

        assertThat(rows()).hasSize(1);
    }

    @Test
    void what_was_restored_from_before_is_truncated_with_its_positions() {
        position("now() - interval '31 days'", "now() - interval '90 days'");

        stale.atStart(new StartupEvent());

        assertThat(rows()).isEmpty();
        assertThat(database.query("SELECT topic FROM position WHERE topic = 'restored'"))
                .isEmpty();
    }

    @Test
    void a_position_without_a_watermark_is_as_old_as_its_row() {
        position("NULL", "now() - interval '31 days'");

        stale.atStart(new StartupEvent());

        assertThat(rows()).isEmpty();
    }

    private void position(String watermark, String createdAt) {
        database.execute("INSERT INTO position VALUES ('restored', 0, 7, " + watermark + ", " + createdAt + ")");
    }

    private List<String> rows() {
        return database.query("SELECT id FROM touch WHERE id = '" + restored + "'");
    }
}
