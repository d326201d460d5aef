package io.thousandhands.customer.input;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The member {@code externalIds}: a system's name to that system's own id, one of each system. */
public final class ExternalIds {
    public static final int SYSTEMS_AT_MOST = 20;
    private static final int SYSTEM_AT_MOST = 50;
    private static final int ID_AT_MOST = 200;
    private static final Pattern SYSTEM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*+");
    private static final String SYSTEM_RULE =
            "a system's name has at most 50 letters, digits, dots, hyphens and underscores";

    public static Map<String, String> optional(Members members, String name) {
        Members ids = members.object(name);
        if (ids == null) {
            return Map.of();
        }
        Map<String, String> checked = new LinkedHashMap<>();
        members.texts(name).keySet().forEach(system -> {
            String id = Texts.optional(ids, system, ID_AT_MOST);
            if (!isSystem(system)) {
                ids.fault(system, SYSTEM_RULE);
            } else if (id != null) {
                checked.put(system, id);
            }
        });
        if (checked.size() > SYSTEMS_AT_MOST) {
            members.fault(name, "must name at most " + SYSTEMS_AT_MOST + " systems");
        }
        return checked;
    }

    /** One external id as an object {@code {system, id}}; null if it is absent or wrong. */
    public static @Nullable ExternalId one(Members members, String name) {
        Members pair = members.object(name);
        if (pair == null) {
            return null;
        }
        String system = Texts.required(pair, "system", SYSTEM_AT_MOST);
        String id = Texts.required(pair, "id", ID_AT_MOST);
        pair.refuseOthers();
        if (system != null && !isSystem(system)) {
            pair.fault("system", SYSTEM_RULE);
            return null;
        }
        return system == null || id == null ? null : new ExternalId(system, id);
    }

    private static boolean isSystem(String name) {
        return name.length() <= SYSTEM_AT_MOST && SYSTEM.matcher(name).matches();
    }

    private ExternalIds() {}
}
