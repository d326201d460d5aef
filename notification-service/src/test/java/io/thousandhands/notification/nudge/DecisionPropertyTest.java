package io.thousandhands.notification.nudge;

import static org.assertj.core.api.Assertions.assertThat;

import io.thousandhands.notification.nudge.Facts.CustomerChanged;
import io.thousandhands.notification.nudge.Facts.News;
import io.thousandhands.notification.nudge.Facts.RepChanged;
import io.thousandhands.notification.nudge.Facts.Told;
import io.thousandhands.notification.nudge.Facts.Word;
import io.thousandhands.notification.nudge.Responsible.Colleague;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Law 3 for nudges: what is live at the end depends on what was told, not on the order in which it came. */
class DecisionPropertyTest {
    private static final List<UUID> REPS =
            IntStream.range(0, 4).mapToObj(n -> new UUID(1, n)).toList();

    @Property(tries = 3_000)
    void anyOrderAndAnyRepetitionLeaveTheSameLiveNudges(@ForAll("news") List<News> news, @ForAll Random random) {
        List<News> disordered = new ArrayList<>(news);
        news.stream().filter(piece -> random.nextBoolean()).forEach(disordered::add);
        Collections.shuffle(disordered, random);

        Facts anyhow = Facts.decidedAtEach(disordered);

        assertThat(asked(anyhow)).isEqualTo(asked(Facts.decidedOnce(news)));
    }

    @Property
    void atMostOneNudgeIsLive(@ForAll("news") List<News> news) {
        Facts facts = Facts.decidedAtEach(news);

        assertThat(facts.live()).hasSizeLessThanOrEqualTo(1);
    }

    @Property
    void decidingAgainChangesNothing(@ForAll("news") List<News> news) {
        Facts facts = Facts.decidedAtEach(news);
        int told = facts.history().size();

        facts.decide();

        assertThat(facts.history()).hasSize(told);
    }

    @Property
    void revisionsOfANudgeAreCountedFromOneWithoutGaps(@ForAll("news") List<News> news) {
        Facts facts = Facts.decidedAtEach(news);

        Map<UUID, Long> last = new HashMap<>();
        for (Nudge nudge : facts.history()) {
            assertThat(nudge.revision()).isEqualTo(last.merge(nudge.id(), 1L, Long::sum));
        }
    }

    private static Map<UUID, Demand> asked(Facts facts) {
        Map<UUID, Demand> demands = new HashMap<>();
        facts.live().forEach(nudge -> demands.put(nudge.id(), nudge.demand()));
        return demands;
    }

    @Provide
    Arbitrary<List<News>> news() {
        return Combinators.combine(recencies(), customers(), reps()).as((told, customers, reps) -> {
            List<News> all = new ArrayList<>(told);
            all.addAll(customers);
            all.addAll(reps);
            all.sort(Comparator.comparingLong(News::version));
            return all;
        });
    }

    /** As cadence-service tells: leaving sight opens the next episode, returning or being merged closes it. */
    private static Arbitrary<List<Told>> recencies() {
        return Arbitraries.of(Word.class).list().ofMaxSize(6).map(DecisionPropertyTest::numbered);
    }

    private static List<Told> numbered(List<Word> words) {
        List<Told> told = new ArrayList<>();
        long episode = 0;
        Word before = Word.IN_SIGHT;
        for (Word word : words) {
            episode += !before.isSilence() && word.isSilence() ? 1 : 0;
            told.add(new Told(told.size() + 1, episode, word));
            before = word;
        }
        return told;
    }

    /** Erasure is final: nobody changes after it. */
    private static Arbitrary<List<CustomerChanged>> customers() {
        Arbitrary<UUID> rep = Arbitraries.of(REPS).injectNull(0.3);
        Arbitrary<Boolean> merged = Arbitraries.integers().between(0, 2).map(dice -> dice == 0);
        Arbitrary<List<CustomerChanged>> changes = Combinators.combine(rep, rep, merged)
                .as((owner, former, into) -> new CustomerChanged(0, owner, owner == null ? former : null, into, false))
                .list()
                .ofMaxSize(4);
        Arbitrary<Boolean> erased = Arbitraries.integers().between(0, 4).map(dice -> dice == 0);
        return Combinators.combine(changes, erased).as(DecisionPropertyTest::versions);
    }

    private static List<CustomerChanged> versions(List<CustomerChanged> changes, boolean erasedInTheEnd) {
        List<CustomerChanged> versions = new ArrayList<>();
        for (CustomerChanged change : changes) {
            versions.add(new CustomerChanged(
                    versions.size() + 1, change.ownerId(), change.formerOwnerId(), change.merged(), false));
        }
        if (erasedInTheEnd) {
            versions.add(new CustomerChanged(versions.size() + 1, null, null, false, true));
        }
        return versions;
    }

    /** Every rep is heard of in the end: a name that nobody ever explains keeps a nudge where it is. */
    private static Arbitrary<List<RepChanged>> reps() {
        Arbitrary<List<Colleague>> states = Combinators.combine(
                        Arbitraries.of(REPS).injectNull(0.3),
                        Arbitraries.of(true, false),
                        Arbitraries.of(REPS).injectNull(0.7))
                .as(Colleague::new)
                .list()
                .ofMinSize(REPS.size())
                .ofMaxSize(2 * REPS.size());
        return states.map(colleagues -> IntStream.range(0, colleagues.size())
                .mapToObj(n -> new RepChanged(n + 1, REPS.get(n % REPS.size()), colleagues.get(n)))
                .toList());
    }
}
