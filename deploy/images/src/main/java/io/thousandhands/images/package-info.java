/**
 * Container images of the four services, made by Jib: no engine is needed, and the same sources give the same image.
 *
 * <p><b>Owns</b> what an image is: its layers ({@link io.thousandhands.images.Layers}), how its process is started and by
 * which user ({@link io.thousandhands.images.ServiceImage}), where it comes from ({@link
 * io.thousandhands.images.Base}) and where it goes ({@link io.thousandhands.images.Destination}). What stands in them is
 * built by Maven before.
 *
 * <p><b>Order.</b> The base, where it is made here; then one image after the other. Layers are written to a cache below
 * {@code target}, so that what did not change is not written again.
 *
 * <p><b>Threads.</b> Everything happens on the main thread; Jib has threads of its own and is waited for.
 */
@NullMarked
package io.thousandhands.images;

import org.jspecify.annotations.NullMarked;
