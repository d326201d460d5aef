package io.thousandhands.touch.adapter.rest;

import io.thousandhands.touch.adapter.work.Trial.Tried;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What would be taken of a payload. */
@Schema(name = "TriedPayload")
record TriedPayload(List<Tried> items) {}
