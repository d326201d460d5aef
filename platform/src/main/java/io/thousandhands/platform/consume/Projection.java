package io.thousandhands.platform.consume;

import java.util.List;

/**
 * Tables that can be truncated and read again from the topics (law 1). A service produces one such bean for all its
 * projections.
 *
 * @param tables names as in SQL, in the order in which folds lock them: emptying them waits for folds, not they for it
 */
public record Projection(List<String> tables) {
    public Projection {
        tables = List.copyOf(tables);
    }
}
