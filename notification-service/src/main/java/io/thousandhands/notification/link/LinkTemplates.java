package io.thousandhands.notification.link;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The pages' templates. */
@CheckedTemplate(basePath = "link")
final class LinkTemplates {
    static native TemplateInstance confirm(Confirm page);

    static native TemplateInstance outcome(Outcome page);

    /**
     * A question.
     *
     * @param hint a line below it; null: none
     * @param action where its form posts
     * @param days among which to choose; empty: there is nothing to choose
     */
    public record Confirm(
            String lang,
            String title,
            @Nullable String hint,
            String action,
            String link,
            List<Integer> days,
            String button) {}

    /** What became of it. */
    public record Outcome(String lang, String title, String text) {}

    private LinkTemplates() {}
}
