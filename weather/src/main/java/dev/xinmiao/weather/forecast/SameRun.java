package dev.xinmiao.weather.forecast;

import dev.xinmiao.weather.UnusableFile;
import dev.xinmiao.weather.netcdf.Attribute;
import dev.xinmiao.weather.netcdf.NetcdfFile;
import java.util.Map;

/** Whether a file is of a run with the same setting, for only such a run can be gone on with. */
final class SameRun {
    private SameRun() {}

    /**
     * Refuses a file of another setting, by the first name of which it says something else.
     *
     * @param setting of the run that is to go on, by name
     */
    static void require(NetcdfFile file, Map<String, String> setting) throws UnusableFile {
        for (Map.Entry<String, String> entry : setting.entrySet()) {
            String there = text(file, entry.getKey());
            if (!there.equals(entry.getValue())) {
                throw new UnusableFile(
                        file.path(),
                        "it is of a run with %s %s, expected %s: go on with the same options, or choose a new folder.",
                        entry.getKey().replace('_', ' '),
                        there,
                        entry.getValue());
            }
        }
    }

    private static String text(NetcdfFile file, String name) {
        return file.attributes().stream()
                .filter(attribute -> attribute.name().equals(name))
                .map(attribute -> attribute instanceof Attribute.Text words ? words.text() : "")
                .findFirst()
                .orElse("unknown");
    }
}
