package io.thousandhands.touch.adapter.work;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import io.thousandhands.touch.adapter.source.Conclusion;
import io.thousandhands.touch.adapter.source.Fact;
import io.thousandhands.touch.adapter.source.Facts;
import io.thousandhands.touch.adapter.source.Posting;
import io.thousandhands.touch.adapter.source.Reading;
import io.thousandhands.touch.adapter.store.Adapter;
import io.thousandhands.touch.touch.PhoneNumbers;
import io.thousandhands.touch.touch.PostedTouch;
import io.thousandhands.touch.touch.TouchRules;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What would be taken of a payload, with nothing taken and nothing kept. */
@ApplicationScoped
public class Trial {
    private final Payloads payloads;
    private final PhoneNumbers phones;
    private final Clock clock;

    Trial(Payloads payloads, PhoneNumbers phones, Clock clock) {
        this.payloads = payloads;
        this.phones = phones;
        this.clock = clock;
    }

    /** What one item would be, if this payload were all that is known of it. */
    @JsonInclude(Include.NON_NULL)
    @Schema(name = "AdapterTriedItem")
    public record Tried(
            @Schema(examples = "CA4711") @Nullable String item,

            @Schema(
                    description = "touch, retraction, noted (no touch, or none yet), ignored or refused",
                    examples = "touch")
            String outcome,

            @Schema(description = "As it would be posted", ref = "PostedTouch") @Nullable
            PostedTouch touch,

            @Nullable String because,
            @Nullable Map<String, Object> problem) {}

    /** @throws io.thousandhands.platform.problem.ProblemException if the payload cannot be read */
    public List<Tried> of(Adapter adapter, Payload payload) {
        List<Reading> readings =
                adapter.kind().source().read(payloads.document(payload), adapter.mapping(), clock.instant());
        List<Tried> tried = new ArrayList<>();
        List<Fact> facts = new ArrayList<>();
        for (Reading reading : readings) {
            if (reading instanceof Reading.Told told) {
                facts.add(told.fact());
            } else if (reading instanceof Reading.Ignored ignored) {
                tried.add(new Tried(ignored.item(), "ignored", null, ignored.because(), null));
            } else if (reading instanceof Reading.Unreadable unreadable) {
                Map<String, Object> problem = Problems.members(Worker.problem(unreadable));
                tried.add(new Tried(unreadable.item(), "refused", null, null, problem));
            }
        }
        facts.stream()
                .collect(Collectors.groupingBy(Fact::item, TreeMap::new, Collectors.toList()))
                .forEach((item, told) -> tried.add(tried(adapter, item, Facts.NONE.with(told))));
        return tried;
    }

    private Tried tried(Adapter adapter, String item, Facts facts) {
        Conclusion conclusion = adapter.kind().source().conclude(facts);
        if (conclusion instanceof Conclusion.Nothing nothing) {
            return new Tried(item, "noted", null, nothing.because(), null);
        }
        if (conclusion instanceof Conclusion.Retracted retracted) {
            return new Tried(item, "retraction", null, retracted.because(), null);
        }
        PostedTouch touch = Posting.of(item, ((Conclusion.Stands) conclusion).touch(), adapter.defaultRep());
        return TouchRules.check(touch, clock.instant(), phones) instanceof TouchRules.Checked.Wrong wrong
                ? new Tried(item, "refused", touch, wrong.refusal().detail(), null)
                : new Tried(item, "touch", touch, null, null);
    }
}
