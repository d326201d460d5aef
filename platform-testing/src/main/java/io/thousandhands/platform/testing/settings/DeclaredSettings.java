package io.thousandhands.platform.testing.settings;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.ConfigMappingInterface.Property;
import io.smallrye.config.ConfigMappings;
import io.smallrye.config.ConfigMappings.ConfigClass;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** What the code of a service that was built declares. */
public final class DeclaredSettings {
    private static final String OURS = "thousandhands.";
    private static final String PACKAGES = "io/thousandhands/";

    private DeclaredSettings() {}

    /**
     * Every setting of ours that the service has, those of the platform included, by name. The service's own defaults
     * stand over the platform's.
     *
     * @param module the service's folder, where {@code target/quarkus-app} was built
     */
    public static Map<String, Setting> of(Path module) {
        var app = module.resolve("target/quarkus-app");
        var jars = jars(app);
        try (var loader = new URLClassLoader(urls(jars), DeclaredSettings.class.getClassLoader())) {
            var settings = new TreeMap<String, Setting>();
            for (var jar : ours(jars, app)) {
                mappings(jar, loader).forEach(mapping -> settings.putAll(declaredBy(mapping)));
            }
            settings.putAll(ownDefaults(loader));
            return settings;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<Path> jars(Path app) {
        try (Stream<Path> all = Files.walk(app)) {
            return all.filter(file -> file.getFileName().toString().endsWith(".jar"))
                    .toList();
        } catch (IOException unbuilt) {
            throw new UncheckedIOException("Not built yet: " + app, unbuilt);
        }
    }

    /** The service's own jar, and those of ours beside it. */
    private static List<Path> ours(List<Path> jars, Path app) {
        return jars.stream()
                .filter(jar -> jar.startsWith(app.resolve("app"))
                        || jar.getFileName().toString().startsWith("io.thousandhands."))
                .toList();
    }

    private static URL[] urls(List<Path> jars) throws MalformedURLException {
        var urls = new ArrayList<URL>();
        for (var jar : jars) {
            urls.add(jar.toUri().toURL());
        }
        return urls.toArray(URL[]::new);
    }

    private static List<Class<?>> mappings(Path jar, ClassLoader loader) throws IOException {
        try (var zip = new ZipFile(jar.toFile())) {
            return zip.stream()
                    .map(ZipEntry::getName)
                    // Settings are named so, and no other class has to be loaded, which may need libraries.
                    .filter(name -> name.startsWith(PACKAGES) && name.endsWith("Config.class"))
                    .<Class<?>>map(name -> load(name, loader))
                    .filter(type -> type.isAnnotationPresent(ConfigMapping.class))
                    .toList();
        }
    }

    private static Class<?> load(String entry, ClassLoader loader) {
        try {
            var name = entry.substring(0, entry.length() - ".class".length()).replace('/', '.');
            return Class.forName(name, false, loader);
        } catch (ClassNotFoundException gone) {
            throw new IllegalStateException(gone);
        }
    }

    private static Map<String, Setting> declaredBy(Class<?> mapping) {
        var settings = new HashMap<String, Setting>();
        ConfigMappings.getProperties(ConfigClass.configClass(mapping)).forEach((name, property) -> {
            // A list stands here a second time, element by element.
            if (!name.endsWith("[*]")) {
                settings.put(name, setting(name, property));
            }
        });
        return settings;
    }

    private static Setting setting(String name, Property property) {
        var value = property.hasDefaultValue() ? property.getDefaultValue() : null;
        return new Setting(name, value, value == null && !isOptional(property) && !name.contains("*"));
    }

    private static boolean isOptional(Property property) {
        return property.getMethod().getReturnType().getName().startsWith("java.util.Optional");
    }

    private static Map<String, Setting> ownDefaults(URLClassLoader loader) throws IOException {
        var properties = new Properties();
        var file = loader.findResource("application.properties");
        if (file != null) {
            try (var text = file.openStream()) {
                properties.load(text);
            }
        }
        return names(properties).stream()
                .map(name -> new Setting(Setting.named(name), properties.getProperty(name), false))
                .collect(Collectors.toMap(Setting::name, each -> each));
    }

    /** A part that is chosen has no default, whatever the service chooses itself. */
    private static Set<String> names(Properties properties) {
        return properties.stringPropertyNames().stream()
                .filter(name -> name.startsWith(OURS) && !name.contains("\""))
                .collect(Collectors.toSet());
    }
}
