package dev.xinmiao.weather.command;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A time in universal time, as it is written in ISO 8601 with as much of it as is needed: {@code 2011-10-11T00}, {@code 20111011T0000Z}. */
final class TimeOption implements ITypeConverter<Instant> {
    private static final Pattern WRITTEN =
            Pattern.compile("(\\d{4})-?(\\d\\d)-?(\\d\\d)(?:[T ](\\d\\d)(?::?(\\d\\d)(?::?(\\d\\d))?)?)?Z?");

    @Override
    public Instant convert(String written) {
        Matcher parts = WRITTEN.matcher(written);
        if (!parts.matches()) {
            throw wrong(written);
        }
        int[] numbers = new int[parts.groupCount()];
        for (int part = 0; part < numbers.length; part++) {
            String digits = parts.group(part + 1);
            numbers[part] = digits == null ? 0 : Integer.parseInt(digits);
        }
        try {
            return LocalDateTime.of(numbers[0], numbers[1], numbers[2], numbers[3], numbers[4], numbers[5])
                    .toInstant(ZoneOffset.UTC);
        } catch (DateTimeException impossible) {
            throw wrong(written);
        }
    }

    private static TypeConversionException wrong(String written) {
        return new TypeConversionException(
                "“" + written + "” is no time, expected universal time as 2011-10-11T00 or 2011-10-11T06:30");
    }
}
