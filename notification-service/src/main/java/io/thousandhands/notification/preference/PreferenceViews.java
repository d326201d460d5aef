package io.thousandhands.notification.preference;

import io.thousandhands.notification.store.PaceConfig;
import io.thousandhands.platform.sql.Await;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Preferences as they are shown: with what holds by default, and with what became of the e-mails. */
@ApplicationScoped
class PreferenceViews {
    /** What failed for good after the last that came through. */
    private static final String FAILING_SINCE = """
            SELECT min(owed_at) FROM mail
            WHERE rep_id = $1 AND state = 'failed'
              AND ended_at > coalesce((SELECT max(ended_at) FROM mail WHERE rep_id = $1 AND state = 'sent'), '-infinity')
            """;

    private final Pool pool;
    private final PreferencesConfig byDefault;
    private final PaceConfig pace;
    private final boolean mailIsAvailable;

    PreferenceViews(
            Pool pool,
            PreferencesConfig byDefault,
            PaceConfig pace,
            @ConfigProperty(name = "thousandhands.mail.from") Optional<String> mailFrom) {
        this.pool = pool;
        this.byDefault = byDefault;
        this.pace = pace;
        this.mailIsAvailable = mailFrom.isPresent();
    }

    PreferenceView of(Preference preference) {
        MailMode mode = Objects.requireNonNullElse(preference.mailMode(), byDefault.mailMode());
        LocalTime digestAt = Objects.requireNonNullElse(preference.digestAt(), byDefault.digestAt());
        return new PreferenceView(
                Objects.requireNonNullElse(preference.dailyNudges(), pace.dailyBudget()),
                preference.locale(),
                new PreferenceView.Mail(
                        mode.code(), digestAt.toString(), mailIsAvailable, failingSince(preference.repId())));
    }

    private @Nullable Instant failingSince(UUID repId) {
        Row row = Await.result(pool.preparedQuery(FAILING_SINCE).execute(Tuple.of(repId)))
                .iterator()
                .next();
        OffsetDateTime since = row.getOffsetDateTime(0);
        return since == null ? null : since.toInstant();
    }
}
