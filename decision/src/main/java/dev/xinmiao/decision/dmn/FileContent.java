package dev.xinmiao.decision.dmn;

import dev.xinmiao.decision.Location;
import dev.xinmiao.decision.dmn.XmlSource.Refused;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Turns a model file's bytes into text, by its byte order mark, its XML declaration, or else UTF-8. */
final class FileContent {
    static final int MAX_BYTES = 32 * 1024 * 1024;
    private static final Pattern DECLARED = Pattern.compile("^<\\?xml[^>]*encoding\\s*=\\s*[\"']([^\"']+)[\"']");

    private FileContent() {}

    static String decode(String file, InputStream stream) throws IOException, Refused {
        byte[] bytes = stream.readNBytes(MAX_BYTES + 1);
        Location top = new Location(file, "XML", 1, 1);
        if (bytes.length > MAX_BYTES) {
            throw new Refused(top, "The file is larger than 32 MiB.", "Split the model into several and import them.");
        }
        String name = encoding(bytes);
        try {
            String text = Charset.forName(name)
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw new Refused(top, "The encoding " + name + " is not known.", "Save the file as UTF-8.");
        } catch (CharacterCodingException e) {
            throw new Refused(
                    top,
                    "The file's bytes are not " + name + ", which it is declared to be.",
                    "Save the file as UTF-8.");
        }
    }

    private static String encoding(byte[] bytes) {
        int mark = bytes.length < 2 ? 0 : (bytes[0] & 0xFF) << 8 | (bytes[1] & 0xFF);
        if (mark == 0xFEFF || mark == 0xFFFE) {
            return "UTF-16";
        }
        String head = new String(bytes, 0, Math.min(bytes.length, 200), StandardCharsets.ISO_8859_1);
        Matcher declared = DECLARED.matcher(head);
        return declared.find() ? declared.group(1) : "UTF-8";
    }
}
