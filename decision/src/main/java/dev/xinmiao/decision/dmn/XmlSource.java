package dev.xinmiao.decision.dmn;

import dev.xinmiao.decision.Location;
import dev.xinmiao.decision.Problem;
import dev.xinmiao.decision.Problem.Severity;
import java.io.IOException;
import java.io.InputStream;

/**
 * Reads XML into a tree whose every element and text knows its line and column. Refuses document type declarations
 * (and so entities, bombs and outside files), trees deeper than {@value XmlParser#MAX_DEPTH} and larger than
 * {@value XmlParser#MAX_ELEMENTS} elements.
 */
public final class XmlSource {
    private XmlSource() {}

    /** @param file its name, for messages */
    public static XmlElement read(String file, InputStream stream) throws IOException, Refused {
        return read(file, FileContent.decode(file, stream));
    }

    static XmlElement read(String file, String source) throws Refused {
        return new XmlParser(file, source).document();
    }

    /** The file can't be read at all. */
    public static final class Refused extends Exception {
        private static final long serialVersionUID = 1L;
        final transient Problem problem;

        Refused(Location location, String message, String hint) {
            super(message);
            this.problem = new Problem(Severity.ERROR, location, message, hint);
        }

        public Problem problem() {
            return problem;
        }
    }
}
