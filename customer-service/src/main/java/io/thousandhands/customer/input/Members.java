package io.thousandhands.customer.input;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The members of one JSON object, read by name and type. A member that is absent, null or of a wrong type reads as
 * null; a wrong type is a finding. What nobody asked for by the time of {@link #refuseOthers()} is a finding too, so
 * that nobody assigns what is not theirs to assign. Long, for each type of member has its few lines here.
 */
public final class Members {
    private final Map<String, ? extends @Nullable Object> object;
    private final String pointer;
    private final Findings findings;
    private final Set<String> read = new HashSet<>();

    private Members(Map<String, ? extends @Nullable Object> object, String pointer, Findings findings) {
        this.object = object;
        this.pointer = pointer;
        this.findings = findings;
    }

    /** The members of a body. */
    public static Members of(Map<String, ? extends @Nullable Object> object, Findings findings) {
        return new Members(object, "", findings);
    }

    /** The same object merged into another (see {@link MergePatch}); what was read of this one counts as read. */
    public Members onto(Map<String, ? extends @Nullable Object> target) {
        Members merged = new Members(MergePatch.apply(target, object), pointer, findings);
        merged.read.addAll(read);
        return merged;
    }

    /** The same object read anew, its faults noted elsewhere. */
    public Members aside(Findings elsewhere) {
        return new Members(object, pointer, elsewhere);
    }

    public Findings findings() {
        return findings;
    }

    /** Where a member lies in the body, as a JSON pointer. */
    public String pointer(String name) {
        return pointer + "/" + escaped(Texts.shown(name));
    }

    /** Notes that a member is wrong. @param detail what to change about it */
    public void fault(String name, String detail) {
        findings.add(pointer(name), detail);
    }

    /** Absent or null. */
    public boolean isAbsent(String name) {
        return object.get(name) == null;
    }

    /** Each of these that is absent is a finding. */
    public void require(String... names) {
        for (String name : names) {
            if (isAbsent(name)) {
                fault(name, "is required");
            }
        }
    }

    /** Each member that was not read is a finding. */
    public void refuseOthers() {
        for (String name : object.keySet()) {
            if (!read.contains(name)) {
                fault(name, "is not a member that can be set; leave it out");
            }
        }
    }

    public @Nullable String text(String name) {
        return typed(name, String.class, "must be a string");
    }

    public @Nullable BigDecimal number(String name) {
        Number number = typed(name, Number.class, "must be a number");
        return number == null ? null : new BigDecimal(number.toString());
    }

    public @Nullable Members object(String name) {
        return asObject(value(name), pointer(name));
    }

    /** The strings of a list; anything else in it, or more than {@code atMost}, is a finding and not read. */
    public List<String> strings(String name, int atMost) {
        List<?> list = items(name, atMost);
        if (!list.stream().allMatch(String.class::isInstance)) {
            fault(name, "must be a list of strings");
            return List.of();
        }
        return list.stream().map(String.class::cast).toList();
    }

    /** The objects of a list; more than {@code atMost} are a finding and not read. */
    public List<Members> objects(String name, int atMost) {
        List<?> list = items(name, atMost);
        List<Members> objects = new ArrayList<>(list.size());
        for (int i = 0; i < list.size(); i++) {
            Members item = asObject(list.get(i) == null ? "null" : list.get(i), pointer(name) + "/" + i);
            if (item != null) {
                objects.add(item);
            }
        }
        return objects;
    }

    /** An object whose members are all strings; null ones are left out. */
    public Map<String, String> texts(String name) {
        Members nested = object(name);
        Map<String, String> texts = new LinkedHashMap<>();
        if (nested != null) {
            for (String key : nested.object.keySet()) {
                String text = nested.text(key);
                if (text != null) {
                    texts.put(key, text);
                }
            }
        }
        return texts;
    }

    private List<?> items(String name, int atMost) {
        List<?> list = typed(name, List.class, "must be a list");
        if (list == null) {
            return List.of();
        }
        if (list.size() > atMost) {
            fault(name, "must have at most " + atMost + " items");
            return List.of();
        }
        return list;
    }

    /** Keys of JSON objects are strings: whoever made the map made it from JSON. */
    @SuppressWarnings("unchecked")
    private @Nullable Members asObject(@Nullable Object value, String where) {
        if (value instanceof Map<?, ?> map) {
            return new Members((Map<String, @Nullable Object>) map, where, findings);
        }
        if (value != null) {
            findings.add(where, "must be an object");
        }
        return null;
    }

    private <T> @Nullable T typed(String name, Class<T> type, String otherwise) {
        Object value = value(name);
        if (value == null || type.isInstance(value)) {
            return type.cast(value);
        }
        fault(name, otherwise);
        return null;
    }

    private @Nullable Object value(String name) {
        read.add(name);
        return object.get(name);
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
