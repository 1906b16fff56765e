package dev.xinmiao.zone.identity;

import java.time.InstantSource;

/** The time that telephones show, also where the zone runs on a virtual date. */
record RealTime(InstantSource source) {}
