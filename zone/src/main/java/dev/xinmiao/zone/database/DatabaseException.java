package dev.xinmiao.zone.database;

import org.jspecify.annotations.Nullable;

/** The database can't be used; the message says why and what to do, a line in Chinese and one in English. */
public class DatabaseException extends RuntimeException {
    private static final long serialVersionUID = 1;

    DatabaseException(String zh, String en) {
        this(zh, en, null);
    }

    DatabaseException(String zh, String en, @Nullable Throwable cause) {
        super(zh + "\n" + en, cause);
    }
}
