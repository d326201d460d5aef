package io.thousandhands.kubernetes.rendered;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The pods of our own: those of the four services, and those that migrate. */
public final class Pods {
    public static final String NAME = "app.kubernetes.io/name";

    private Pods() {}

    public static List<Pod> of(Overlay overlay) {
        return Stream.concat(services(overlay).stream(), migrations(overlay).stream())
                .toList();
    }

    public static List<Pod> services(Overlay overlay) {
        return overlay.all(Deployment.class).stream()
                .map(each -> Pod.of(each.getMetadata(), each.getSpec().getTemplate()))
                .toList();
    }

    public static List<Pod> migrations(Overlay overlay) {
        return overlay.all(Job.class).stream()
                .map(each -> Pod.of(each.getMetadata(), each.getSpec().getTemplate()))
                .toList();
    }

    /** Each has one container. */
    public record Pod(String name, String service, PodTemplateSpec template, Container container) {
        static Pod of(ObjectMeta owner, PodTemplateSpec template) {
            return new Pod(
                    owner.getName(),
                    Objects.requireNonNull(template.getMetadata().getLabels().get(NAME)),
                    template,
                    template.getSpec().getContainers().get(0));
        }

        @Override
        public String toString() {
            return name;
        }
    }
}
