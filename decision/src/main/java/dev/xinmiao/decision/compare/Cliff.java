package dev.xinmiao.decision.compare;

import dev.xinmiao.decision.Input;
import java.math.BigDecimal;
import java.util.List;

/**
 * What happens to the rows near a threshold of one input, the others as they are.
 *
 * @param below rows less than the threshold by no more than the distance; {@code at} right at it; {@code above} more
 *     than it by no more than the distance
 * @param turning rows of these whose outcome differs between one unit below the threshold, the threshold and one unit
 *     above
 * @param gained where outcomes are numbers: from one unit below to one unit above, of all rows that gain by it
 * @param lost the same, of all rows that lose by it
 * @param greatestLoss of a single row
 * @param examples the first rows that turn, from 0
 */
public record Cliff(
        Input input,
        BigDecimal threshold,
        long below,
        long at,
        long above,
        long turning,
        BigDecimal gained,
        BigDecimal lost,
        BigDecimal greatestLoss,
        List<Integer> examples) {}
