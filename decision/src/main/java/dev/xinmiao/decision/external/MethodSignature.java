package dev.xinmiao.decision.external;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A method as models write it: {@code max(double, double)}, {@code format(java.lang.String, [Ljava.lang.Object;)}. */
record MethodSignature(String name, List<String> parameterTypes) {

    /** Null if the text is no signature. */
    static @Nullable MethodSignature read(String text) {
        int open = text.indexOf('(');
        if (open < 1 || !text.stripTrailing().endsWith(")")) {
            return null;
        }
        List<String> types = new ArrayList<>();
        String inside = text.substring(open + 1, text.lastIndexOf(')'));
        for (String type : inside.isBlank() ? new String[0] : inside.split(",", -1)) {
            types.add(type.strip());
        }
        return new MethodSignature(text.substring(0, open).strip(), List.copyOf(types));
    }

    /** The public static method of this signature. */
    Method in(Class<?> owner) throws ReflectiveOperationException {
        Class<?>[] types = new Class<?>[parameterTypes.size()];
        for (int i = 0; i < types.length; i++) {
            types[i] = type(parameterTypes.get(i), owner.getClassLoader());
        }
        Method method = owner.getMethod(name, types);
        if (!Modifier.isStatic(method.getModifiers())) {
            throw new NoSuchMethodException("It is not static");
        }
        return method;
    }

    /** By its name in source text ({@code int[]}, {@code Object...}) or as the virtual machine calls it ({@code [I}). */
    private static Class<?> type(String name, @Nullable ClassLoader loader) throws ClassNotFoundException {
        if (name.endsWith("[]") || name.endsWith("...")) {
            String element = name.substring(0, name.length() - (name.endsWith("[]") ? 2 : 3));
            return type(element.strip(), loader).arrayType();
        }
        Class<?> primitive = Class.forPrimitiveName(name);
        if (primitive != null) {
            return primitive;
        }
        try {
            return Class.forName(name, false, loader);
        } catch (ClassNotFoundException e) {
            if (name.indexOf('.') < 0) {
                return Class.forName("java.lang." + name, false, loader);
            }
            throw e;
        }
    }
}
