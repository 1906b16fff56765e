package dev.xinmiao.decision.builtin;

import dev.xinmiao.decision.value.Caller;
import dev.xinmiao.decision.value.FeelContext;
import dev.xinmiao.decision.value.FeelText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Contexts taken apart and put together. */
final class ContextFunctions {
    private ContextFunctions() {}

    static void define(BuiltIns.Table table) {
        table.structural(
                "get value(m: context, key: string): any", (a, caller) -> ((FeelContext) a[0]).get((String) a[1]));
        table.structural(
                "get value(m: context, keys: list): any",
                (a, caller) -> dig((FeelContext) a[0], (List<?>) a[1], caller));
        table.structural("get entries(m: context): list", (a, caller) -> entries((FeelContext) a[0]));
        table.structural("context(entries: list): context", (a, caller) -> context((List<?>) a[0], caller));
        table.structural(
                "context put(context: context, key: string, value: any): context",
                (a, caller) -> ((FeelContext) a[0]).with((String) a[1], a[2]));
        table.structural(
                "context put(context: context, keys: list, value: any): context",
                (a, caller) -> put((FeelContext) a[0], (List<?>) a[1], a[2], caller));
        table.structural("context merge(contexts: list): context", (a, caller) -> merge((List<?>) a[0], caller));
    }

    private static @Nullable Object dig(FeelContext context, List<?> keys, Caller caller) {
        if (keys.isEmpty()) {
            return caller.fail("The list of keys is empty");
        }
        Object value = context;
        for (Object key : keys) {
            if (!(key instanceof String name)) {
                return caller.fail("A key must be a string, not %s", FeelText.brief(key));
            }
            if (!(value instanceof FeelContext inner)) {
                return caller.fail("%s is not a context with the key '%s'", FeelText.brief(value), name);
            }
            value = inner.get(name);
        }
        return value;
    }

    private static List<FeelContext> entries(FeelContext context) {
        List<FeelContext> entries = new ArrayList<>();
        for (Map.Entry<String, @Nullable Object> entry : context.entries().entrySet()) {
            LinkedHashMap<String, @Nullable Object> pair = new LinkedHashMap<>();
            pair.put("key", entry.getKey());
            pair.put("value", entry.getValue());
            entries.add(FeelContext.owning(pair));
        }
        return entries;
    }

    private static @Nullable Object context(List<?> entries, Caller caller) {
        LinkedHashMap<String, @Nullable Object> result = new LinkedHashMap<>();
        for (Object each : entries) {
            if (!(each instanceof FeelContext entry)
                    || !(entry.get("key") instanceof String key)
                    || !entry.has("value")) {
                return caller.fail(
                        "Each entry must be a context with a 'key' and a 'value', not %s", FeelText.brief(each));
            }
            if (result.containsKey(key)) {
                return caller.fail("The key '%s' occurs twice", key);
            }
            result.put(key, entry.get("value"));
        }
        return FeelContext.owning(result);
    }

    private static @Nullable Object put(
            @Nullable FeelContext context, List<?> keys, @Nullable Object value, Caller caller) {
        if (keys.isEmpty() || !(keys.getFirst() instanceof String key)) {
            return caller.fail("The keys must be a list of at least one string");
        }
        FeelContext base = context == null ? FeelContext.EMPTY : context;
        if (keys.size() == 1) {
            return base.with(key, value);
        }
        Object inner = base.get(key);
        if (inner != null && !(inner instanceof FeelContext)) {
            return caller.fail("The entry '%s' is not a context", key);
        }
        Object changed = put((FeelContext) inner, keys.subList(1, keys.size()), value, caller);
        return changed == null ? null : base.with(key, changed);
    }

    private static @Nullable Object merge(List<?> contexts, Caller caller) {
        LinkedHashMap<String, @Nullable Object> merged = new LinkedHashMap<>();
        for (Object each : contexts) {
            if (!(each instanceof FeelContext context)) {
                return caller.fail("%s is not a context", FeelText.brief(each));
            }
            merged.putAll(context.entries());
        }
        return FeelContext.owning(merged);
    }
}
