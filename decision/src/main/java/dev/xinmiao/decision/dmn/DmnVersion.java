package dev.xinmiao.decision.dmn;

import java.util.Arrays;
import java.util.stream.Collectors;

/** The editions of DMN whose files are read, by the namespace of their elements. */
enum DmnVersion {
    DMN_1_1("1.1", "http://www.omg.org/spec/DMN/20151101/dmn.xsd"),
    DMN_1_2("1.2", "http://www.omg.org/spec/DMN/20180521/MODEL/"),
    DMN_1_3("1.3", "https://www.omg.org/spec/DMN/20191111/MODEL/"),
    DMN_1_4("1.4", "https://www.omg.org/spec/DMN/20211108/MODEL/"),
    DMN_1_5("1.5", "https://www.omg.org/spec/DMN/20230324/MODEL/"),
    DMN_1_6("1.6", "https://www.omg.org/spec/DMN/20240513/MODEL/");

    private final String label;
    private final String namespace;

    DmnVersion(String label, String namespace) {
        this.label = label;
        this.namespace = namespace;
    }

    static boolean isKnown(String namespace) {
        for (DmnVersion version : values()) {
            if (version.namespace.equals(namespace)) {
                return true;
            }
        }
        return false;
    }

    static String known() {
        return Arrays.stream(values()).map(v -> v.label).collect(Collectors.joining(", ", "DMN ", ""));
    }
}
