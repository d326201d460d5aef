package io.thousandhands.touch.adapter.source;

import io.thousandhands.touch.touch.PostedTouch;
import io.thousandhands.touch.touch.PostedTouch.CustomerRef;
import io.thousandhands.touch.touch.PostedTouch.ExternalId;
import io.thousandhands.touch.touch.PostedTouch.Party;
import io.thousandhands.touch.touch.PostedTouch.RepRef;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An item's members as the door takes a touch. */
public final class Posting {

    /**
     * @param item the source's own id of it
     * @param defaultRep who made it if nothing says who; none: nobody in particular
     */
    public static PostedTouch of(String item, Members members, Members defaultRep) {
        Members touch = parties(members.says("rep") ? members : members.orElse(defaultRep));
        return new PostedTouch(
                item,
                customer(touch),
                touch.get("kind"),
                touch.get("occurredAt"),
                contacts(touch.get("contactIds")),
                rep(touch),
                touch.get("direction"),
                touch.get("purpose"),
                touch.get("outcome"),
                touch.get("note"),
                seconds(touch.get("durationSeconds")),
                party(touch, "from"),
                party(touch, "to"));
    }

    /** The door finds out who of two is the rep. Where that is said, or one side is unknown, the other is the customer. */
    private static Members parties(Members touch) {
        boolean bothSides = touch.says("from") && touch.says("to");
        boolean isForTheDoor = bothSides && !touch.says("rep");
        if (isForTheDoor || !touch.says("from") && !touch.says("to")) {
            return touch;
        }
        String side = bothSides ? far(touch.get("direction")) : touch.says("from") ? "from" : "to";
        Members rest = touch.without("from").without("to");
        Members customer = Members.NONE;
        for (var said : touch.values().entrySet()) {
            if (said.getKey().startsWith(side + ".")) {
                customer = customer.with("customer" + said.getKey().substring(side.length()), said.getValue());
            }
        }
        return customer.orElse(rest);
    }

    private static String far(@Nullable String direction) {
        return "inbound".equals(direction) ? "from" : "to";
    }

    private static @Nullable CustomerRef customer(Members touch) {
        return touch.says("customer")
                ? new CustomerRef(
                        touch.get("customer.id"),
                        touch.get("customer.email"),
                        touch.get("customer.phone"),
                        externalId(touch, "customer"))
                : null;
    }

    private static @Nullable RepRef rep(Members touch) {
        return touch.says("rep")
                ? new RepRef(
                        touch.get("rep.id"), touch.get("rep.email"), touch.get("rep.phone"), externalId(touch, "rep"))
                : null;
    }

    private static @Nullable Party party(Members touch, String side) {
        return touch.says(side)
                ? new Party(
                        touch.get(side + ".id"),
                        touch.get(side + ".email"),
                        touch.get(side + ".phone"),
                        externalId(touch, side))
                : null;
    }

    private static @Nullable ExternalId externalId(Members touch, String party) {
        return touch.says(party + ".externalId")
                ? new ExternalId(touch.get(party + ".externalId.system"), touch.get(party + ".externalId.id"))
                : null;
    }

    private static @Nullable List<@Nullable String> contacts(@Nullable String ids) {
        return ids == null ? null : Arrays.asList(ids.split(","));
    }

    private static @Nullable Integer seconds(@Nullable String digits) {
        return digits != null && digits.matches("[0-9]{1,9}") ? Integer.valueOf(digits) : null;
    }

    private Posting() {}
}
