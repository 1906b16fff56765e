package dev.xinmiao.zone.growth;

import dev.xinmiao.zone.programme.Edition;
import dev.xinmiao.zone.programme.Programme;
import org.jspecify.annotations.Nullable;

/** A programme in the list; {@code edition} is the one in force today, null where none is. */
public record ProgrammeCard(Programme programme, @Nullable Edition edition) {}
