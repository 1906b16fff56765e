package dev.xinmiao.zone.intake;

/**
 * Why a mapping doesn't fit the fact dictionary.
 *
 * @param place the column or constant in question
 */
public record MappingProblem(String place, String zh, String en) {
    @Override
    public String toString() {
        return place + ": " + zh + " " + en;
    }
}
