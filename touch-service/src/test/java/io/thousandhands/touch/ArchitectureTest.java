package io.thousandhands.touch;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "io.thousandhands", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule the_domain_knows_java_the_contracts_and_how_telephone_numbers_are_read = classes()
            .that()
            .resideInAPackage("io.thousandhands.touch.touch..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "org.jspecify..",
                    "com.google.i18n.phonenumbers..",
                    "io.thousandhands.contracts..",
                    "io.thousandhands.touch.touch..");

    @ArchTest
    static final ArchRule what_sources_mean_knows_java_and_touches_alone = classes()
            .that()
            .resideInAnyPackage("io.thousandhands.touch.adapter.source..", "io.thousandhands.touch.adapter.signature..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "javax.crypto..",
                    "org.jspecify..",
                    "io.thousandhands.touch.touch..",
                    "io.thousandhands.touch.adapter.source..",
                    "io.thousandhands.touch.adapter.signature..");

    @ArchTest
    static final ArchRule the_domain_asks_nobody_for_the_time_or_for_chance = noClasses()
            .that()
            .resideInAnyPackage(
                    "io.thousandhands.touch.touch..",
                    "io.thousandhands.touch.adapter.source..",
                    "io.thousandhands.touch.adapter.signature..")
            .should()
            .callMethod(java.time.Instant.class, "now")
            .orShould()
            .callMethod(java.util.UUID.class, "randomUUID")
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(java.util.Random.class);

    @ArchTest
    static final ArchRule services_do_not_know_each_other = noClasses()
            .that()
            .resideInAPackage("io.thousandhands.touch..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "io.thousandhands.customer..",
                    "io.thousandhands.cadence..",
                    "io.thousandhands.notification..",
                    "io.thousandhands.platform.outbox..");

    @ArchTest
    static final ArchRule packages_form_no_circles =
            slices().matching("io.thousandhands.touch.(*)..").should().beFreeOfCycles();
}
