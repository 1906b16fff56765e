/** Processes as data: steps, desks, limits and joins, read from YAML or BPMN. Knows neither Spring nor a database. */
@NamedInterface("process")
@NullMarked
package dev.xinmiao.zone.casework.process;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
