package io.thousandhands.cadence;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;

@AnalyzeClasses(packages = "io.thousandhands.cadence", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String[] DOMAIN = {
        "io.thousandhands.cadence.kind",
        "io.thousandhands.cadence.policy",
        "io.thousandhands.cadence.customer",
        "io.thousandhands.cadence.ledger",
        "io.thousandhands.cadence.sight",
        "io.thousandhands.cadence.standing",
        "io.thousandhands.cadence.told"
    };

    @ArchTest
    static final ArchRule THE_DOMAIN_IS_PLAIN_JAVA = classes()
            .that()
            .resideInAnyPackage(DOMAIN)
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(with(DOMAIN, "java..", "org.jspecify..", "io.thousandhands.contracts.event"));

    @ArchTest
    static final ArchRule THE_DOMAIN_IS_GIVEN_THE_TIME = noClasses()
            .that()
            .resideInAnyPackage(DOMAIN)
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(UUID.class, "randomUUID");

    @ArchTest
    static final ArchRule SERVICES_DO_NOT_KNOW_EACH_OTHER = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "io.thousandhands.customer..", "io.thousandhands.touch..", "io.thousandhands.notification..");

    @ArchTest
    static final ArchRule CAPABILITIES_FORM_NO_CIRCLE =
            slices().matching("io.thousandhands.cadence.(*)..").should().beFreeOfCycles();

    private static String[] with(String[] some, String... more) {
        return Stream.of(some, more).flatMap(Stream::of).toArray(String[]::new);
    }
}
