package io.thousandhands.cadence.kind;

import java.util.ArrayList;
import java.util.List;

/** The catalogue that a new system starts with. From then on the table is the truth. */
public final class DefaultKinds {
    private final List<Kind> kinds = new ArrayList<>();

    /** @return numbered from 0 in the order of this table */
    public static List<Kind> all() {
        DefaultKinds catalogue = new DefaultKinds();
        catalogue.personal(1, "call", "video_call", "meeting", "team_meeting");
        catalogue.personal(1, "email", "letter", "thank_you_note", "clipping", "occasion_card");
        catalogue.personal(0.75, "text", "social_message");
        catalogue.personal(0.5, "assistant_call");
        catalogue.lingering(90, "gift");
        catalogue.lingering(180, "award");
        catalogue.lingering(7, "drop_off");
        catalogue.impersonal(0.5, "voicemail", "postcard");
        catalogue.impersonal(0.5, "event_invitation", "product_notice", "feedback_request");
        catalogue.impersonal(0.25, "newsletter", "trade_show_notice", "fax");
        catalogue.impersonal(0, "attempt");
        return List.copyOf(catalogue.kinds);
    }

    private void personal(double weight, String... names) {
        add(weight, 0, true, names);
    }

    private void impersonal(double weight, String... names) {
        add(weight, 0, false, names);
    }

    /** Handed over in person, then seen for as many days. */
    private void lingering(int days, String name) {
        add(1, days, true, name);
    }

    private void add(double weight, int lingersDays, boolean personal, String... names) {
        for (String name : names) {
            kinds.add(new Kind(kinds.size(), name, weight, lingersDays, personal));
        }
    }

    private DefaultKinds() {}
}
