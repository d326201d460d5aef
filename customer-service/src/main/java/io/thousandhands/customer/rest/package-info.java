/**
 * What all routes here share: bodies as plain values, refusals as problems, answers. Bodies are parsed on the event loop,
 * uploads on a worker thread.
 */
@NullMarked
package io.thousandhands.customer.rest;

import org.jspecify.annotations.NullMarked;
