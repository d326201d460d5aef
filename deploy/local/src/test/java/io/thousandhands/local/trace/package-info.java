/**
 * A made-up trace of touches, ugly on purpose, and what its standings must be: counted by an oracle that shares nothing
 * with the services but the words.
 */
@NullMarked
package io.thousandhands.local.trace;

import org.jspecify.annotations.NullMarked;
