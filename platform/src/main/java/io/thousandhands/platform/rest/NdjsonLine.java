package io.thousandhands.platform.rest;

import io.thousandhands.platform.problem.Problem;

/** One line of an upload, or one element of an upload that is an array. */
public sealed interface NdjsonLine {
    /** Its number in the upload, from 0; blank lines are counted too, so that it is the line an editor shows, less one. */
    long index();

    /** @param bytes well-formed UTF-8 without the line's end; whether it is JSON is for the reader to see */
    record Content(long index, byte[] bytes) implements NdjsonLine {}

    /** Not readable as text: too long, or not UTF-8. The lines after it are not harmed. */
    record Broken(long index, Problem problem) implements NdjsonLine {}
}
