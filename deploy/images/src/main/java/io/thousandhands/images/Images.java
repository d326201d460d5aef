package io.thousandhands.images;

import com.google.cloud.tools.jib.api.CacheDirectoryCreationException;
import com.google.cloud.tools.jib.api.InvalidImageReferenceException;
import com.google.cloud.tools.jib.api.RegistryException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.ExecutionException;

/** Makes the images of the services; {@code base} as the argument makes only what they can stand on. */
public final class Images {
    private Images() {}

    /** Exits with 1 and says why if an image cannot be made. */
    public static void main(String[] arguments) throws InterruptedException {
        try {
            make(arguments.length > 0 && arguments[0].equals("base"));
        } catch (ExecutionException broken) {
            fail("" + broken.getCause());
        } catch (IllegalArgumentException | IllegalStateException said) {
            fail("" + said.getMessage());
        } catch (IOException
                | InvalidImageReferenceException
                | RegistryException
                | CacheDirectoryCreationException broken) {
            fail("" + broken);
        }
    }

    private static void make(boolean baseOnly)
            throws IOException, InterruptedException, ExecutionException, InvalidImageReferenceException,
                    RegistryException, CacheDirectoryCreationException {
        var home = Path.of(System.getProperty("thousandhands.home", "."));
        var version = Objects.requireNonNullElse(Images.class.getPackage().getImplementationVersion(), "0");
        var order = Order.from(System.getenv(), home, version);
        if (baseOnly) {
            say("base", new LocalBase(order.home()).make().toString());
        } else {
            new Workshop(order, Images::say).makeAll();
        }
    }

    private static void say(String image, String where) {
        System.out.printf("  %-21s %s%n", image, where);
    }

    private static void fail(String why) {
        System.err.println(why);
        System.exit(1);
    }
}
