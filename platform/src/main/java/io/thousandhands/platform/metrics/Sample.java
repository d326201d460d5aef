package io.thousandhands.platform.metrics;

import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Gauges that one statement answers. A bean of this type is asked by {@link Sampling}.
 *
 * @param sql may use $1, the time; each row is the label's value, if there is a label, and a number for each figure
 * @param label null: there is one row
 * @param rarely whether it is too dear to be asked every few seconds
 * @param here whether this replica asks
 */
public record Sample(String sql, @Nullable String label, List<Figure> figures, boolean rarely, BooleanSupplier here) {

    public static Sample of(String sql, Figure... figures) {
        return new Sample(sql, null, List.of(figures), false, () -> true);
    }

    public Sample by(String label) {
        return new Sample(sql, label, figures, rarely, here);
    }

    /** @param onlyHere true in one replica */
    public Sample rarely(BooleanSupplier onlyHere) {
        return new Sample(sql, label, figures, true, onlyHere);
    }

    public Sample where(BooleanSupplier here) {
        return new Sample(sql, label, figures, rarely, here);
    }
}
