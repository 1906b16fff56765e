package dev.xinmiao.zone.kernel;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Ids of commands that follow from what they do: the same for the same thing, however often it is tried. */
public final class DerivedId {
    private DerivedId() {}

    public static UUID of(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    /** Of a part of what a command asks for. */
    public static UUID part(UUID command, Object part) {
        return of(command + "/" + part);
    }
}
