/** A sample service whose operator looks at what it put aside. */
@NullMarked
package io.thousandhands.platform.operations;

import org.jspecify.annotations.NullMarked;
