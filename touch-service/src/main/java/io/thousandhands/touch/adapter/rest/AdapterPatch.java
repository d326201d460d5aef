package io.thousandhands.touch.adapter.rest;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.thousandhands.platform.problem.ProblemException;
import io.thousandhands.touch.adapter.store.Adapter;
import io.thousandhands.touch.adapter.store.AdapterSettings;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What an adapter is after a JSON Merge Patch (RFC 7396): what is absent stays, what is null goes. */
record AdapterPatch(boolean enabled, AdapterSettings settings) {

    /** @throws ProblemException 400 if something else is to be changed */
    static AdapterPatch of(Adapter known, Map<String, @Nullable Object> patch, ObjectMapper json) {
        Map<String, @Nullable Object> now = new LinkedHashMap<>();
        now.put("enabled", known.enabled());
        now.put("defaultRep", json.convertValue(known.settings().defaultRep(), Object.class));
        now.put("mapping", known.settings().mapping());
        for (String member : patch.keySet()) {
            if (!now.containsKey(member)) {
                throw AdapterRules.refused(
                        "",
                        "Change enabled, defaultRep or mapping; name and kind stay, and the secret has a route of its own.");
            }
        }
        Map<?, ?> next = (Map<?, ?>) merged(now, patch);
        if (!(next.get("enabled") instanceof Boolean enabled)) {
            throw AdapterRules.refused("/enabled", "Give enabled as true or false.");
        }
        return new AdapterPatch(enabled, new AdapterSettings(rep(next.get("defaultRep"), json), next.get("mapping")));
    }

    private static AdapterSettings.@Nullable Rep rep(@Nullable Object posted, ObjectMapper json) {
        try {
            return posted == null ? null : json.convertValue(posted, AdapterSettings.Rep.class);
        } catch (IllegalArgumentException e) {
            throw AdapterRules.refused("/defaultRep", AdapterRules.ONE_REP);
        }
    }

    private static Object merged(@Nullable Object target, Map<?, ?> patch) {
        Map<Object, @Nullable Object> merged =
                target instanceof Map<?, ?> object ? new LinkedHashMap<>(object) : new LinkedHashMap<>();
        patch.forEach((member, value) -> {
            if (value == null) {
                merged.remove(member);
            } else {
                merged.put(member, value instanceof Map<?, ?> nested ? merged(merged.get(member), nested) : value);
            }
        });
        return merged;
    }
}
