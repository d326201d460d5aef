package io.thousandhands.notification;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "io.thousandhands", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule theDomainIsPlainJavaAndKnowsNoMoreThanHowIdsAreDerived = classes()
            .that()
            .resideInAnyPackage(
                    "io.thousandhands.notification.nudge",
                    "io.thousandhands.notification.pace",
                    "io.thousandhands.notification.mail.due")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "io.thousandhands.notification.nudge",
                    "io.thousandhands.notification.pace",
                    "io.thousandhands.notification.mail.due",
                    "io.thousandhands.contracts",
                    "java..",
                    "org.jspecify..");

    @ArchTest
    static final ArchRule whatWebhooksAreIsPlainJavaButForItsSettings = classes()
            .that()
            .resideInAPackage("io.thousandhands.notification.webhook")
            .and()
            .haveSimpleNameNotEndingWith("Config")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "io.thousandhands.notification.webhook",
                    "io.thousandhands.notification.nudge",
                    "java..",
                    "javax.crypto..",
                    "org.jspecify..");

    @ArchTest
    static final ArchRule theServiceKnowsNoOther = noClasses()
            .that()
            .resideInAPackage("io.thousandhands.notification..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "io.thousandhands.customer..", "io.thousandhands.touch..", "io.thousandhands.cadence..");

    @ArchTest
    static final ArchRule whoDecidesDoesNotKnowWhoLooks = noClasses()
            .that()
            .resideInAnyPackage(
                    "io.thousandhands.notification.store..",
                    "io.thousandhands.notification.decide..",
                    "io.thousandhands.notification.facts..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.thousandhands.notification.inbox..", "io.thousandhands.notification.stream..");
}
