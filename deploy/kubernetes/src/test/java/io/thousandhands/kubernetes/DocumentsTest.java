package io.thousandhands.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.thousandhands.kubernetes.rendered.Models;
import io.thousandhands.kubernetes.rendered.Overlay;
import io.thousandhands.kubernetes.rendered.StrictYaml;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DocumentsTest {
    @ParameterizedTest
    @EnumSource
    void everyDocumentFitsTheModelOfWhoReadsIt(Overlay overlay) {
        assertThat(overlay.documents().flatMap(DocumentsTest::objections)).isEmpty();
    }

    private static Stream<String> objections(JsonNode document) {
        try {
            StrictYaml.read(document, Models.of(document));
            return Stream.empty();
        } catch (AssertionError objection) {
            return Stream.of(String.valueOf(objection.getMessage()));
        }
    }

    @ParameterizedTest
    @EnumSource
    void everythingIsInOneNamespaceAndNoSecretIsWrittenDown(Overlay overlay) {
        assertThat(overlay.documents()).allSatisfy(document -> {
            assertThat(document.path("kind").asText()).isNotEqualTo("Secret");
            String place =
                    document.path("kind").asText().equals("Namespace") ? "/metadata/name" : "/metadata/namespace";
            assertThat(document.at(place).asText()).isEqualTo("thousand-hands");
        });
    }
}
