package io.thousandhands.customer.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Examples are those of RFC 7396, appendix A, of which the target is an object. */
class MergePatchTest {
    @Test
    void whatIsAbsentStaysAndWhatIsThereReplaces() {
        assertThat(MergePatch.apply(Map.of("a", "b"), Map.of("a", "c"))).isEqualTo(Map.of("a", "c"));
        assertThat(MergePatch.apply(Map.of("a", "b"), Map.of("b", "c"))).isEqualTo(Map.of("a", "b", "b", "c"));
    }

    @Test
    void nullGoes() {
        assertThat(MergePatch.apply(Map.of("a", "b"), nothing("a"))).isEmpty();
        assertThat(MergePatch.apply(Map.of("a", "b", "b", "c"), nothing("a"))).isEqualTo(Map.of("b", "c"));
    }

    @Test
    void listsReplace() {
        assertThat(MergePatch.apply(Map.of("a", List.of("b")), Map.of("a", "c")))
                .isEqualTo(Map.of("a", "c"));
        assertThat(MergePatch.apply(Map.of("a", "c"), Map.of("a", List.of("b"))))
                .isEqualTo(Map.of("a", List.of("b")));
        assertThat(MergePatch.apply(Map.of("a", List.of(Map.of("b", "c"))), Map.of("a", List.of(1))))
                .isEqualTo(Map.of("a", List.of(1)));
    }

    @Test
    void objectsMergeInDepth() {
        Map<String, @Nullable Object> nested = new HashMap<>(nothing("c"));
        nested.put("b", "d");
        assertThat(MergePatch.apply(Map.of("a", Map.of("b", "c")), Map.of("a", nested)))
                .isEqualTo(Map.of("a", Map.of("b", "d")));
    }

    @Test
    void nullsWithinANewObjectGo() {
        assertThat(MergePatch.apply(Map.of(), Map.of("a", Map.of("bb", nothing("ccc")))))
                .isEqualTo(Map.of("a", Map.of("bb", Map.of())));
    }

    @Property
    void anEmptyPatchChangesNothing(@ForAll("objects") Map<String, Object> target) {
        assertThat(MergePatch.apply(target, Map.of())).isEqualTo(target);
    }

    @Property
    void aPatchTwiceIsAPatchOnce(
            @ForAll("objects") Map<String, Object> target, @ForAll("patches") Map<String, Object> patch) {
        Map<String, @Nullable Object> once = MergePatch.apply(target, patch);
        assertThat(MergePatch.apply(once, patch)).isEqualTo(once);
    }

    @Property
    void nothingOfTheArgumentsIsChanged(
            @ForAll("objects") Map<String, Object> target, @ForAll("patches") Map<String, Object> patch) {
        String before = target + " " + patch;
        MergePatch.apply(target, patch);
        assertThat(target + " " + patch).isEqualTo(before);
    }

    @Provide
    Arbitrary<Map<String, Object>> objects() {
        return trees(Arbitraries.of("x", 1, true, List.of("x")));
    }

    @Provide
    Arbitrary<Map<String, Object>> patches() {
        return trees(Arbitraries.of(Arrays.asList("y", 2, List.of(), null)));
    }

    private static Arbitrary<Map<String, Object>> trees(Arbitrary<? extends @Nullable Object> leaves) {
        Arbitrary<String> names = Arbitraries.of("a", "b", "c");
        Arbitrary<Object> values = Arbitraries.lazyOf(
                () -> leaves.map(Object.class::cast), () -> leaves.map(Object.class::cast), () -> trees(leaves)
                        .map(Object.class::cast));
        return Arbitraries.maps(names, values).ofMaxSize(3);
    }

    private static Map<String, @Nullable Object> nothing(String name) {
        Map<String, @Nullable Object> patch = new HashMap<>();
        patch.put(name, null);
        return patch;
    }
}
