package io.thousandhands.touch.door;

import io.thousandhands.touch.touch.CheckedTouch;
import io.thousandhands.touch.touch.TouchIdentity;

/** A touch that is right by itself, with its id. */
public record Candidate(long index, CheckedTouch touch, TouchIdentity identity) {}
