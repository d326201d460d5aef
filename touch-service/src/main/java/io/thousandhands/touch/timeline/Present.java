package io.thousandhands.touch.timeline;

import io.thousandhands.contracts.event.Touch;
import io.thousandhands.touch.touch.Whereabouts;

/** A touch that stands, and how it stands. */
public record Present(Touch touch, Whereabouts place) {}
