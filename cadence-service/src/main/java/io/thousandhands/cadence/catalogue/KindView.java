package io.thousandhands.cadence.catalogue;

import io.thousandhands.cadence.kind.Kind;
import io.thousandhands.contracts.event.KindEvent;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A kind as REST shows it.
 *
 * @param weight how much of the interval it buys, 0 to 1
 * @param lingersDays how long it stays visible by itself
 * @param personal from one person to another
 */
@Schema(example = """
        {"name": "gift", "weight": 1, "lingersDays": 90, "personal": true}
        """)
record KindView(String name, double weight, int lingersDays, boolean personal) {
    static KindView of(Kind kind) {
        return new KindView(kind.name(), kind.weight(), kind.lingersDays(), kind.personal());
    }

    static KindEvent event(Versioned<KindView> kind) {
        KindView view = kind.view();
        return new KindEvent.Changed(kind.version(), view.name(), view.weight(), view.lingersDays(), view.personal());
    }
}
