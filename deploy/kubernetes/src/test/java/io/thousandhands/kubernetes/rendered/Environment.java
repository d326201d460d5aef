package io.thousandhands.kubernetes.rendered;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.SecretKeySelector;
import io.thousandhands.kubernetes.rendered.Pods.Pod;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What a container is told, by name; from which ConfigMap or Secret it comes makes no difference. */
public record Environment(Map<String, String> values, Map<String, SecretKeySelector> secrets) {
    public static Environment of(Overlay overlay, Pod pod) {
        Map<String, String> values = new TreeMap<>();
        Map<String, SecretKeySelector> secrets = new TreeMap<>();
        pod.container()
                .getEnvFrom()
                .forEach(from ->
                        values.putAll(configMap(overlay, from.getConfigMapRef().getName())));
        for (EnvVar each : pod.container().getEnv()) {
            if (each.getValueFrom() == null) {
                values.put(each.getName(), each.getValue());
            } else {
                secrets.put(each.getName(), each.getValueFrom().getSecretKeyRef());
            }
        }
        return new Environment(values, secrets);
    }

    private static Map<String, String> configMap(Overlay overlay, String name) {
        return overlay.all(ConfigMap.class).stream()
                .filter(each -> each.getMetadata().getName().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("There is no ConfigMap " + name))
                .getData();
    }

    /** @throws NullPointerException if it is not told, or is a secret */
    public String value(String name) {
        return Objects.requireNonNull(values.get(name), name);
    }

    /** Secrets without what they are. */
    public Map<String, String> described() {
        Map<String, String> all = new TreeMap<>(values);
        all.putAll(secrets.keySet().stream().collect(Collectors.toMap(name -> name, name -> "(a secret)")));
        return all;
    }
}
