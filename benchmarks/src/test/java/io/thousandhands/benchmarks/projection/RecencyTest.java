package io.thousandhands.benchmarks.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class RecencyTest {

    /** As much of a touch as counts here. */
    record Made(String kind, Instant at) {}

    @Test
    void theLatestOfEachKindIsKeptAndAllAreCounted() {
        Recency recency = Recency.of(null)
                .with("call", Instant.ofEpochMilli(20))
                .with("call", Instant.ofEpochMilli(10))
                .with("gift", Instant.ofEpochMilli(5));

        assertThat(recency)
                .isEqualTo(new Recency(3, Map.of("call", Instant.ofEpochMilli(20), "gift", Instant.ofEpochMilli(5))));
    }

    @Property
    void theOrderDoesNotMatter(@ForAll("touches") List<Made> touches, @ForAll Random random) {
        List<Made> shuffled = new ArrayList<>(touches);
        Collections.shuffle(shuffled, random);

        assertThat(folded(shuffled)).isEqualTo(folded(touches));
    }

    @Property
    void bytesGiveBackWhatWentIntoThem(@ForAll("touches") List<Made> touches) {
        Recency recency = folded(touches);

        assertThat(Recency.of(recency.toBytes())).isEqualTo(recency);
    }

    @Provide
    Arbitrary<List<Made>> touches() {
        Arbitrary<String> kinds = Arbitraries.of("call", "e-mail", "drop_off", "Gruß");
        Arbitrary<Instant> times =
                Arbitraries.longs().between(0, 4_000_000_000_000L).map(Instant::ofEpochMilli);
        return Combinators.combine(kinds, times).as(Made::new).list().ofMaxSize(20);
    }

    private static Recency folded(List<Made> touches) {
        Recency recency = Recency.of(null);
        for (Made touch : touches) {
            recency = recency.with(touch.kind(), touch.at());
        }
        return recency;
    }
}
