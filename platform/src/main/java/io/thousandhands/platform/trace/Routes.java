package io.thousandhands.platform.trace;

import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Routes as they are declared: {@code /api/customers/{id}}. */
final class Routes {
    private static final Map<Method, String> KNOWN = new ConcurrentHashMap<>();

    static String of(ResourceInfo resource) {
        return KNOWN.computeIfAbsent(
                resource.getResourceMethod(), method -> path(method.getDeclaringClass()) + path(method));
    }

    private static String path(AnnotatedElement element) {
        Path path = element.getAnnotation(Path.class);
        String trimmed = path == null ? "" : path.value().replaceAll("^/+|/+$", "");
        return trimmed.isEmpty() ? "" : "/" + trimmed;
    }

    private Routes() {}
}
