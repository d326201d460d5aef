package io.thousandhands.contracts;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** No framework, no service, no platform: whoever reads the topics can use these classes and nothing else. */
@AnalyzeClasses(packages = "io.thousandhands.contracts", importOptions = ImportOption.DoNotIncludeTests.class)
class ContractsKnowNobodyTest {
    @ArchTest
    static final ArchRule CONTRACTS_KNOW_JSON_AND_KAFKA_S_RECORDS_ALONE = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "org.jspecify.annotations..",
                    "com.fasterxml.jackson..",
                    "org.apache.kafka.common.header..",
                    "io.thousandhands.contracts..");

    @ArchTest
    static final ArchRule EVENTS_KNOW_NO_WIRE = classes()
            .that()
            .resideInAPackage("..contracts.event..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "org.jspecify.annotations..",
                    "com.fasterxml.jackson.annotation..",
                    "..contracts.event..");
}
