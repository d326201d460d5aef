package io.thousandhands.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.SecretKeySelector;
import io.fabric8.kubernetes.api.model.SecretVolumeSource;
import io.strimzi.api.kafka.model.user.KafkaUser;
import io.thousandhands.kubernetes.published.DatabaseCluster;
import io.thousandhands.kubernetes.published.Keycloak;
import io.thousandhands.kubernetes.published.KeycloakRealmImport;
import io.thousandhands.kubernetes.published.KeycloakRealmImport.Placeholder;
import io.thousandhands.kubernetes.published.ObjectStore;
import io.thousandhands.kubernetes.published.TriggerAuthentication;
import io.thousandhands.kubernetes.rendered.Environment;
import io.thousandhands.kubernetes.rendered.Overlay;
import io.thousandhands.kubernetes.rendered.Pods;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A Secret is made by an operator, or by a command of the README; each is written here as {@code name/key}. */
class SecretsTest {
    private static final Pattern OPENLY = Pattern.compile(".*(_KEY|PASSWORD|SECRET|JAAS_CONFIG|TOKEN)");
    private static final Pattern CREATED =
            Pattern.compile("create secret generic (\\S+)((?:\\s*\\\\?\\s*--from-literal=[^\\n\\\\]+)+)");
    private static final Pattern KEY = Pattern.compile("--from-literal=([^=\\s]+)=");

    @ParameterizedTest
    @EnumSource
    void whatIsSecretIsNotWrittenDown(Overlay overlay) {
        assertThat(Pods.of(overlay))
                .allSatisfy(
                        pod -> assertThat(Environment.of(overlay, pod).values()).allSatisfy((name, value) -> {
                            assertThat(name).doesNotMatch(OPENLY);
                            assertThat(value).doesNotContainIgnoringCase("password");
                        }));
    }

    @ParameterizedTest
    @EnumSource
    void everySecretThatIsReadIsMadeBySomebody(Overlay overlay) throws IOException {
        assertThat(made(overlay)).containsAll(read(overlay));
    }

    private static Set<String> made(Overlay overlay) throws IOException {
        Set<String> made = new HashSet<>();
        overlay.all(DatabaseCluster.class).stream()
                .map(each -> each.metadata().getName())
                .forEach(name ->
                        made.addAll(Set.of(name + "-app/username", name + "-app/password", name + "-ca/ca.crt")));
        overlay.all(KafkaUser.class).stream()
                .map(each -> each.getMetadata().getName())
                .forEach(name -> made.addAll(Set.of(name + "/password", name + "/sasl.jaas.config")));
        made.add("hands-cluster-ca-cert/ca.crt");
        made.addAll(createdByHand());
        return made;
    }

    private static Set<String> createdByHand() throws IOException {
        Set<String> created = new HashSet<>();
        String page = Files.readString(Path.of("README.md"));
        for (Matcher command = CREATED.matcher(page); command.find(); ) {
            for (Matcher key = KEY.matcher(command.group(2)); key.find(); ) {
                created.add(command.group(1) + "/" + key.group(1));
            }
        }
        return created;
    }

    private static Set<String> read(Overlay overlay) {
        Set<String> read = new TreeSet<>();
        Pods.of(overlay).forEach(pod -> {
            Environment.of(overlay, pod).secrets().values().forEach(each -> read.add(path(each)));
            pod.template().getSpec().getVolumes().stream()
                    .map(volume -> volume.getSecret())
                    .filter(Objects::nonNull)
                    .forEach(each -> read.addAll(files(each)));
        });
        overlay.all(KeycloakRealmImport.class).stream()
                .flatMap(each -> Objects.requireNonNull(each.spec().placeholders()).values().stream())
                .map(Placeholder::secret)
                .forEach(each -> read.add(path(each)));
        overlay.all(Keycloak.class).stream()
                .map(each -> Objects.requireNonNull(each.spec().db()))
                .flatMap(db -> Stream.of(db.usernameSecret(), db.passwordSecret()))
                .forEach(each -> read.add(path(Objects.requireNonNull(each))));
        overlay.all(ObjectStore.class).stream()
                .map(each -> each.spec().configuration().s3Credentials())
                .flatMap(keys -> Stream.of(keys.accessKeyId(), keys.secretAccessKey()))
                .forEach(each -> read.add(path(each)));
        overlay.all(TriggerAuthentication.class).stream()
                .flatMap(each -> Objects.requireNonNull(each.spec().secretTargetRef()).stream())
                .forEach(each -> read.add(each.name() + "/" + each.key()));
        return read;
    }

    private static String path(SecretKeySelector selector) {
        return selector.getName() + "/" + selector.getKey();
    }

    private static Set<String> files(SecretVolumeSource volume) {
        Set<String> files = new HashSet<>();
        volume.getItems().forEach(item -> files.add(volume.getSecretName() + "/" + item.getKey()));
        return files;
    }
}
