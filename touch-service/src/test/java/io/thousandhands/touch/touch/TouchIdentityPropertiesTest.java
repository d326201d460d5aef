package io.thousandhands.touch.touch;

import static io.thousandhands.touch.touch.APostedTouch.aPostedTouch;
import static org.assertj.core.api.Assertions.assertThat;

import io.thousandhands.touch.touch.TouchIdentity.Origin;
import io.thousandhands.touch.touch.TouchRules.Checked;
import java.time.Instant;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class TouchIdentityPropertiesTest {
    private static final Instant NOW = Instant.parse("2026-03-02T00:00:00Z");

    @Property
    void a_source_id_alone_tells_which_touch_of_a_source_it_is(
            @ForAll("touches") CheckedTouch one,
            @ForAll("touches") CheckedTouch other,
            @ForAll @AlphaChars @StringLength(min = 1, max = 20) String sourceId) {
        TouchIdentity first = TouchIdentity.of(with(one, sourceId), "erp", "key-1");
        TouchIdentity second = TouchIdentity.of(with(other, sourceId), "erp", "key-2");
        assertThat(first).isEqualTo(second);
        assertThat(first.origin()).isEqualTo(Origin.ITEM);
    }

    @Property
    void the_same_source_id_of_two_sources_is_two_touches(
            @ForAll("touches") CheckedTouch touch,
            @ForAll @AlphaChars @StringLength(min = 1, max = 5) String one,
            @ForAll @AlphaChars @StringLength(min = 1, max = 5) String other) {
        boolean same = TouchIdentity.of(with(touch, "1"), one, null)
                .id()
                .equals(TouchIdentity.of(with(touch, "1"), other, null).id());
        assertThat(same).isEqualTo(one.equals(other));
    }

    @Property
    void without_a_source_id_the_idempotency_key_tells(
            @ForAll("touches") CheckedTouch one, @ForAll("touches") CheckedTouch other) {
        TouchIdentity first = TouchIdentity.of(one, "erp", "key");
        assertThat(first).isEqualTo(TouchIdentity.of(other, "erp", "key"));
        assertThat(first.origin()).isEqualTo(Origin.IDEMPOTENCY_KEY);
    }

    @Property
    void without_either_the_content_tells(@ForAll("touches") CheckedTouch one, @ForAll("touches") CheckedTouch other) {
        boolean same = TouchIdentity.of(one, "erp", null).equals(TouchIdentity.of(other, "erp", null));
        assertThat(same).isEqualTo(one.equals(other));
    }

    /** Given out before there were notes: they stay what they are. */
    @Test
    void a_content_without_a_note_has_the_id_that_it_always_had() {
        CheckedTouch touch = checked(aPostedTouch().ofExternal("crm", "1"));
        assertThat(TouchIdentity.of(touch, "erp", null).sourceId())
                .isEqualTo("sha256:267cf50840287933476210e54142aa32b1852dcc9bdada714361883c3fe2d8f3");
    }

    @Provide
    Arbitrary<CheckedTouch> touches() {
        Arbitrary<String> texts = Arbitraries.of("a", "b", ":", "1:a", "-1:").injectNull(0.3);
        return Combinators.combine(
                        Arbitraries.of("a", "a:", ":a", "aa"),
                        Arbitraries.of("a", "a:", ":a", "aa"),
                        Arbitraries.of("call", "gift"),
                        texts,
                        texts,
                        Arbitraries.of(0, 1, 10).injectNull(0.3),
                        texts)
                .as((system, id, kind, purpose, outcome, duration, note) -> checked(aPostedTouch()
                        .ofExternal(system, id)
                        .ofKind(kind)
                        .withPurpose(purpose)
                        .withOutcome(outcome)
                        .lasting(duration)
                        .noting(note)));
    }

    private static CheckedTouch checked(APostedTouch posted) {
        return ((Checked.Right) TouchRules.check(posted.posted(), NOW, new PhoneNumbers(null))).touch();
    }

    private static CheckedTouch with(CheckedTouch touch, String sourceId) {
        return new CheckedTouch(
                sourceId,
                touch.customer(),
                touch.kind(),
                touch.occurredAt(),
                touch.contactIds(),
                touch.rep(),
                touch.direction(),
                touch.purpose(),
                touch.outcome(),
                touch.note(),
                touch.durationSeconds());
    }
}
