package io.thousandhands.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BackendsTest {
    @Test
    void everyStartOfAServiceHasADatabaseAndTopicsOfItsOwn() {
        var first = start("cadence-service");
        var second = start("cadence-service");

        assertThat(first.get("quarkus.datasource.jdbc.url")).isNotEqualTo(second.get("quarkus.datasource.jdbc.url"));
        assertThat(first.get("thousandhands.topics.prefix")).isNotEqualTo(second.get("thousandhands.topics.prefix"));
        assertThat(first.get("kafka.bootstrap.servers")).isEqualTo(second.get("kafka.bootstrap.servers"));
    }

    /** As Quarkus does for each test profile. */
    @Test
    void anotherClassLoaderMeetsTheSameParts() throws Exception {
        try (var other = new URLClassLoader(classPath(), ClassLoader.getPlatformClassLoader())) {
            var theirs = other.loadClass(Backends.class.getName());
            var kafka = theirs.getMethod("kafka").invoke(theirs.getMethod("get").invoke(null));

            assertThat(theirs).isNotEqualTo(Backends.class);
            assertThat(kafka).hasToString(Backends.get().kafka().toString());
        }
    }

    private static Map<String, String> start(String service) {
        var stack = new TestStack();
        stack.init(Map.of("service", service));
        return stack.start();
    }

    private static URL[] classPath() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(BackendsTest::url)
                .toArray(URL[]::new);
    }

    private static URL url(String entry) {
        try {
            return new File(entry).toURI().toURL();
        } catch (MalformedURLException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
