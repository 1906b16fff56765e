package dev.xinmiao.zone.benefit;

import dev.xinmiao.zone.benefit.match.ZoneMatch;

/** The zone was matched anew. */
record ZoneMatched(ZoneMatch match) {}
