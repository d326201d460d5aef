package io.thousandhands.benchmarks.parts;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Commands that start a JVM. All who are measured get the same heap. */
public final class Java {
    private static final String EXECUTABLE =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();
    private static final List<String> SAME_FOR_ALL = List.of("-Xmx1g");

    /** A main class of this module. */
    public static List<String> main(Class<?> main, List<String> arguments) {
        List<String> command = java();
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(arguments);
        return command;
    }

    /** @param properties its system properties */
    static List<String> jar(Path jar, Map<String, String> properties) {
        List<String> command = java();
        properties.forEach((key, value) -> command.add("-D" + key + "=" + value));
        command.addAll(List.of("-jar", jar.toString()));
        return command;
    }

    private static List<String> java() {
        List<String> command = new ArrayList<>();
        command.add(EXECUTABLE);
        command.addAll(SAME_FOR_ALL);
        return command;
    }

    private Java() {}
}
