package io.thousandhands.images;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OrderTest {
    @Test
    void withoutAWordTarsAreMadeOfWhateverBaseIsToBeHad() {
        var order = order(Map.of());

        assertThat(order.destination()).isInstanceOf(Destination.Tars.class);
        assertThat(order.base()).isEqualTo(new Base.Any());
    }

    @Test
    void aRegistryThatIsNotNamedIsAskedFor() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> order(Map.of("TO", "registry")))
                .withMessageContaining("REGISTRY=");
    }

    @Test
    void anArchiveOfClassesStandsOnTheRuntimeThatWroteIt() {
        assertThat(order(Map.of("AOT", "yes")).base()).isEqualTo(new Base.Local());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> order(Map.of("AOT", "yes", "BASE", "eclipse-temurin:25-jre")))
                .withMessageContaining("BASE");
    }

    private static Order order(Map<String, String> environment) {
        return Order.from(environment, Path.of("."), "1");
    }
}
