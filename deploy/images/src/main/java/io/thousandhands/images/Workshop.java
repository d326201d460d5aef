package io.thousandhands.images;

import com.google.cloud.tools.jib.api.CacheDirectoryCreationException;
import com.google.cloud.tools.jib.api.ImageReference;
import com.google.cloud.tools.jib.api.InvalidImageReferenceException;
import com.google.cloud.tools.jib.api.Jib;
import com.google.cloud.tools.jib.api.JibContainerBuilder;
import com.google.cloud.tools.jib.api.RegistryException;
import com.google.cloud.tools.jib.api.TarImage;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.function.BiConsumer;

/** Makes one image after the other, all on the same base. */
final class Workshop {
    private final Order order;
    private final BiConsumer<String, String> progress;
    private Base base;

    /**
     * A workshop for one order.
     *
     * @param progress hears of each image and the place where it is now
     */
    Workshop(Order order, BiConsumer<String, String> progress) {
        this.order = order;
        this.progress = progress;
        this.base = order.base();
    }

    void makeAll()
            throws IOException, InterruptedException, ExecutionException, InvalidImageReferenceException,
                    RegistryException, CacheDirectoryCreationException {
        for (var service : ServiceImage.SERVICES) {
            make(ServiceImage.built(order.home(), service, order.archive()));
        }
    }

    /**
     * What was not to be had for the first image is not looked for again. Where an image goes further than into a file, nothing
     * takes the place of what it was to stand on.
     */
    private void make(ServiceImage image)
            throws IOException, InterruptedException, ExecutionException, InvalidImageReferenceException,
                    RegistryException, CacheDirectoryCreationException {
        try {
            write(image);
        } catch (IOException | ExecutionException | RegistryException notToBeHad) {
            if (!(base instanceof Base.Any && order.destination() instanceof Destination.Tars)) {
                throw notToBeHad;
            }
            progress.accept("base", Base.USUAL.image() + " cannot be fetched (" + reason(notToBeHad) + ")");
            progress.accept("base", "made here in its place, as by BASE=local");
            base = new Base.Local();
            write(image);
        }
    }

    private static String reason(Throwable problem) {
        return problem.getCause() == null ? "" + problem : reason(problem.getCause());
    }

    private void write(ServiceImage image)
            throws IOException, InterruptedException, ExecutionException, InvalidImageReferenceException,
                    RegistryException, CacheDirectoryCreationException {
        var version = order.release().version();
        var destination = order.destination();
        image.on(start(), order.release())
                .setPlatforms(Set.of(LocalBase.platform()))
                .containerize(Caches.below(order.home(), destination.containerizer(image.service(), version)));
        progress.accept(image.service(), destination.place(image.service(), version));
    }

    private JibContainerBuilder start()
            throws IOException, InterruptedException, ExecutionException, InvalidImageReferenceException {
        if (base instanceof Base.Local) {
            return Jib.from(TarImage.at(new LocalBase(order.home()).ensure()));
        }
        var image = base instanceof Base.Named named ? named.image() : Base.USUAL.image();
        return image.contains("://")
                ? Jib.from(image)
                : Jib.from(Destination.withCredentials(ImageReference.parse(image)));
    }
}
