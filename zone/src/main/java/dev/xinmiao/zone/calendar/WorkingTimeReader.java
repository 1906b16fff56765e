package dev.xinmiao.zone.calendar;

import dev.xinmiao.zone.calendar.OfficeHours.Shift;
import dev.xinmiao.zone.kernel.Bilingual;
import dev.xinmiao.zone.pack.InvalidPackException;
import dev.xinmiao.zone.pack.Pack;
import dev.xinmiao.zone.pack.PackProblem;
import dev.xinmiao.zone.pack.YamlNode;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Reads {@code calendar/clock.yaml}. */
final class WorkingTimeReader {
    private static final String FILE = "calendar/clock.yaml";

    private WorkingTimeReader() {}

    static WorkingTime read(Pack pack) {
        YamlNode file = pack.file(FILE)
                .map(pack::yaml)
                .orElseThrow(() -> new InvalidPackException(new PackProblem(
                        pack.id() + "/" + FILE, 0, "缺少计时规则。 there is no such file; it says when the office is open")))
                .only(Set.of("zone", "hours", "soon", "stops"));
        YamlNode soon = file.required("soon").only(Set.of("percent", "dueDay", "mark"));
        int percent = soon.required("percent").integer();
        if (percent < 1 || percent > 100) {
            throw new InvalidPackException(soon.required("percent")
                    .problem("提醒的百分比须在 1 到 100 之间。 the percentage has to be between 1 and 100"));
        }
        return new WorkingTime(
                WorkingCalendar.load(pack),
                hours(file),
                percent,
                soon.get("dueDay").map(YamlNode::truth).orElse(false),
                stops(file));
    }

    private static OfficeHours hours(YamlNode file) {
        YamlNode hours = file.required("hours").only(Set.of("shifts", "mark"));
        YamlNode zone = file.required("zone");
        ZoneId id;
        try {
            id = ZoneId.of(zone.text());
        } catch (DateTimeException e) {
            throw new InvalidPackException(zone.problem(
                    "没有“" + zone.text() + "”这个时区。 '" + zone.text() + "' is no time zone; write Asia/Shanghai"));
        }
        YamlNode shifts = hours.required("shifts");
        try {
            return new OfficeHours(
                    id, shifts.elements().stream().map(WorkingTimeReader::shift).toList());
        } catch (IllegalArgumentException e) {
            throw new InvalidPackException(shifts.problem(String.valueOf(e.getMessage())));
        }
    }

    private static Shift shift(YamlNode node) {
        String[] ends = node.text().split("-", -1);
        try {
            if (ends.length == 2) {
                return new Shift(LocalTime.parse(ends[0].strip()), LocalTime.parse(ends[1].strip()));
            }
        } catch (DateTimeException e) {
            // Refused below, as is what has more or fewer than two ends.
        }
        throw new InvalidPackException(
                node.problem("办公时间写成 \"09:00-12:00\"。 office hours are written \"09:00-12:00\""));
    }

    private static Map<String, StopKind> stops(YamlNode file) {
        var stops = new LinkedHashMap<String, StopKind>();
        for (YamlNode node : file.list("stops")) {
            node.only(Set.of("code", "zh", "en", "clause", "mark"));
            var kind = new StopKind(
                    node.required("code").text(),
                    new Bilingual(
                            node.required("zh").text(), node.required("en").text()),
                    node.text("clause", ""),
                    HolidayYearReader.mark(node));
            if (stops.put(kind.code(), kind) != null) {
                throw new InvalidPackException(
                        node.problem("停表事由“" + kind.code() + "”写了两次。 the reason '" + kind.code() + "' is given twice"));
            }
        }
        return Collections.unmodifiableMap(stops);
    }
}
