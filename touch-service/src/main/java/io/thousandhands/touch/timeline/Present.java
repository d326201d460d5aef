package io.thousandhands.touch.timeline;

import io.thousandhands.contracts.event.Touch;
import io.thousandhands.touch.touch.Whereabouts;

/** A touch as it is known under one customer, and whether it stands there. */
public record Present(Touch touch, Whereabouts place) {}
