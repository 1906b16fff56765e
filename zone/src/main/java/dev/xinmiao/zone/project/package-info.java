/**
 * 投资项目 Investment projects: permits as a graph, the dates of signing kept apart, the earliest start and what decides it, and
 * where the days went. A project is a list of events; what it stands at is their fold. What permits there are, what each
 * needs and how long it holds is content: {@code permits.yaml} and {@code projects.yaml} of the pack.
 */
@NullMarked
package dev.xinmiao.zone.project;

import org.jspecify.annotations.NullMarked;
