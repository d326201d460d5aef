package io.thousandhands.images;

import com.google.cloud.tools.jib.api.Containerizer;
import com.google.cloud.tools.jib.api.DockerDaemonImage;
import com.google.cloud.tools.jib.api.ImageReference;
import com.google.cloud.tools.jib.api.InvalidImageReferenceException;
import com.google.cloud.tools.jib.api.RegistryImage;
import com.google.cloud.tools.jib.api.TarImage;
import com.google.cloud.tools.jib.frontend.CredentialRetrieverFactory;
import java.nio.file.Path;

/** Where images go. */
sealed interface Destination {
    Containerizer containerizer(String service, String version) throws InvalidImageReferenceException;

    /** Said when an image has arrived. */
    String place(String service, String version);

    static String name(String service, String version) {
        return "thousand-hands/" + service + ":" + version;
    }

    /** {@code <service>/target/<service>.tar}, as {@code docker load} takes it. */
    record Tars(Path home) implements Destination {
        @Override
        public Containerizer containerizer(String service, String version) throws InvalidImageReferenceException {
            return Containerizer.to(TarImage.at(tar(service)).named(name(service, version)));
        }

        @Override
        public String place(String service, String version) {
            return home.relativize(tar(service)).toString();
        }

        private Path tar(String service) {
            return home.resolve(service).resolve("target").resolve(service + ".tar");
        }
    }

    /**
     * An engine on this machine.
     *
     * @param engine its command line, such as {@code docker} or {@code podman}
     */
    record Daemon(Path engine) implements Destination {
        @Override
        public Containerizer containerizer(String service, String version) throws InvalidImageReferenceException {
            return Containerizer.to(
                    DockerDaemonImage.named(name(service, version)).setDockerExecutable(engine));
        }

        @Override
        public String place(String service, String version) {
            return engine + ": " + name(service, version);
        }
    }

    /**
     * Pushed, with the credentials that {@code docker login} left.
     *
     * @param address host and path before the image's name
     */
    record Registry(String address) implements Destination {
        @Override
        public Containerizer containerizer(String service, String version) throws InvalidImageReferenceException {
            var reference = ImageReference.parse(place(service, version));
            return Containerizer.to(withCredentials(reference)).setAllowInsecureRegistries(isHere());
        }

        @Override
        public String place(String service, String version) {
            return address + "/" + name(service, version);
        }

        /** Nobody listens in on the way to this machine. */
        private boolean isHere() {
            return address.startsWith("localhost:") || address.startsWith("127.0.0.1:");
        }
    }

    static RegistryImage withCredentials(ImageReference reference) {
        var credentials = CredentialRetrieverFactory.forImage(reference, event -> {});
        return RegistryImage.named(reference)
                .addCredentialRetriever(credentials.dockerConfig())
                .addCredentialRetriever(credentials.wellKnownCredentialHelpers());
    }
}
