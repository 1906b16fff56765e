package dev.xinmiao.zone.lookup;

import dev.xinmiao.zone.fact.FactColumns;
import dev.xinmiao.zone.kernel.SubjectId;
import dev.xinmiao.zone.lookup.reading.NameIndex;
import dev.xinmiao.zone.lookup.reading.Names.Named;
import java.util.Map;

/** What look-ups read of the whole zone, as of one moment. */
record KnownZone(FactColumns columns, NameIndex names, Map<SubjectId, Named> enterprises) {}
