package dev.xinmiao.zone.demo;

/** The fictional enterprises are there, and the accounts of their members. Published after the commit. */
public record DemonstrationLoaded(int enterprises) {}
