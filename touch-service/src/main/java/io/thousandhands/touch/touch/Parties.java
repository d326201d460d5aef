package io.thousandhands.touch.touch;

import org.jspecify.annotations.Nullable;

/**
 * Who has a part in a touch.
 *
 * @param side of a touch from one to another: where the customer stands; null: named alone, or not known
 */
public record Parties(
        CustomerFact customer, RepFact rep, @Nullable Side side) {

    public static Parties of(CheckedTouch touch, CustomersFound customers, RepsFound reps) {
        if (touch.customer() instanceof Between between) {
            return of(between, customers, reps);
        }
        return new Parties(customers.of(touch.customer()), reps.of(touch.rep()), null);
    }

    /** The one who is a rep is the rep, the other the customer; if neither is, a rep of ours goes unnamed. */
    private static Parties of(Between between, CustomersFound customers, RepsFound reps) {
        RepFact from = reps.of(between.from());
        RepFact to = reps.of(between.to());
        if (from instanceof RepFact.Known && to instanceof RepFact.Known) {
            return new Parties(new CustomerFact.Unknown(), new RepFact.Both(), null);
        }
        if (from instanceof RepFact.Known) {
            return new Parties(customers.of(between.keys(Side.TO)), from, Side.TO);
        }
        if (to instanceof RepFact.Known) {
            return new Parties(customers.of(between.keys(Side.FROM)), to, Side.FROM);
        }
        CustomerFact customer = customers.of(between);
        Side side = customer instanceof CustomerFact.Known known ? known.side() : null;
        return new Parties(customer, new RepFact.NotNamed(), side);
    }
}
