package io.thousandhands.customer.ownership;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class EditorTest {
    private static final UUID SELF = new UUID(0, 1);
    private static final UUID COLLEAGUE = new UUID(0, 2);
    private static final UUID STRANGER = new UUID(0, 3);

    private final Editor rep = new Editor.OfRep(SELF, owner -> owner == null || owner.equals(SELF));
    private final Editor standIn = new Editor.OfRep(
            SELF, owner -> owner == null || Set.of(SELF, COLLEAGUE).contains(owner));
    private final Editor manager = new Editor.OfTeam(
            SELF, owner -> owner == null || Set.of(SELF, COLLEAGUE).contains(owner));

    @Test
    void aRepHandsOverTheirOwnAndTakesOrphans() {
        assertThat(rep.mayMove(SELF, STRANGER)).isTrue();
        assertThat(rep.mayMove(null, SELF)).isTrue();
    }

    @Test
    void aRepNeitherDropsNorGivesAwayWhatIsNotTheirs() {
        assertThat(rep.mayMove(SELF, null)).isFalse();
        assertThat(rep.mayMove(null, COLLEAGUE)).isFalse();
        assertThat(standIn.mayMove(COLLEAGUE, SELF)).isFalse();
    }

    @Test
    void aManagerMovesWithinTheTeamAndOutOfItOnlyTheirOwn() {
        assertThat(manager.mayMove(COLLEAGUE, SELF)).isTrue();
        assertThat(manager.mayMove(COLLEAGUE, null)).isTrue();
        assertThat(manager.mayMove(null, COLLEAGUE)).isTrue();
        assertThat(manager.mayMove(SELF, STRANGER)).isTrue();
        assertThat(manager.mayMove(COLLEAGUE, STRANGER)).isFalse();
        assertThat(manager.mayMove(null, STRANGER)).isFalse();
    }

    @Test
    void anAdministratorMovesAnybodyAnywhere() {
        assertThat(new Editor.Unbounded().mayMove(STRANGER, COLLEAGUE)).isTrue();
    }
}
