package dev.xinmiao.zone.benefit;

import dev.xinmiao.zone.benefit.clause.Clause;
import dev.xinmiao.zone.benefit.clause.DmnFile.Editable;
import dev.xinmiao.zone.programme.Edition;
import java.time.LocalDate;
import java.util.List;

/**
 * The rules of an edition as somebody changes them.
 *
 * @param problems why what was sent can't be used
 */
public record EditView(
        Clause clause,
        Edition edition,
        List<Editable> decisions,
        String id,
        LocalDate from,
        String why,
        List<String> problems) {}
