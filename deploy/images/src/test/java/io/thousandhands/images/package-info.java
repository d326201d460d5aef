/** Makes images of small folders and looks into the tars. */
@NullMarked
package io.thousandhands.images;

import org.jspecify.annotations.NullMarked;
