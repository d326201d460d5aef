/**
 * Processes of the operating system: how they are started, kept alive, measured and ended.
 *
 * <p><b>Owns</b> the pid files of the data folder. A process is only ever ended if its pid stands in
 * such a file (or it was started just now) <em>and</em> its command names the data folder; never by
 * its name, which others may have.
 *
 * <p><b>Threads.</b> Starting blocks the caller. A process that dies is started again by the one
 * thread of {@link io.thousandhands.local.process.Supervisor}; stopping may come from any thread and
 * is final.
 */
@NullMarked
package io.thousandhands.local.process;

import org.jspecify.annotations.NullMarked;
