package dev.xinmiao.decision.dmn;

import dev.xinmiao.decision.Location;
import dev.xinmiao.decision.dmn.XmlSource.Refused;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;

/** Turns a model file's bytes into text, by its byte order mark, its XML declaration, or else UTF-8. */
final class FileContent {
    static final int MAX_BYTES = 32 * 1024 * 1024;

    private FileContent() {}

    static String decode(String file, InputStream stream) throws IOException, Refused {
        byte[] bytes = stream.readNBytes(MAX_BYTES + 1);
        Location top = new Location(file, "XML", 1, 1);
        if (bytes.length > MAX_BYTES) {
            throw new Refused(top, "The file is larger than 32 MiB.", "Split the model into several and import them.");
        }
        String name = encoding(bytes);
        try {
            String text = decode(bytes, Charset.forName(name));
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw new Refused(top, "The encoding " + name + " is not known.", "Save the file as UTF-8.");
        } catch (CharacterCodingException e) {
            throw new Refused(
                    broken(file, bytes, Charset.forName(name)),
                    "The file's bytes are not " + name + ", which it is declared to be.",
                    "Save the file as UTF-8.");
        }
    }

    private static String decode(byte[] bytes, Charset charset) throws CharacterCodingException {
        String text = new String(bytes, charset);
        // Stands for bytes that can't be decoded, or for itself: the decoder, which takes longer to begin, tells.
        return text.indexOf('\uFFFD') < 0
                ? text
                : charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    }

    /** Where the first bytes stand that can't be decoded. */
    private static Location broken(String file, byte[] bytes, Charset charset) {
        ByteBuffer read = ByteBuffer.wrap(bytes);
        CharBuffer sound = CharBuffer.allocate(bytes.length);
        charset.newDecoder().decode(read, sound, true);
        String before = sound.flip().toString();
        int lineStart = before.lastIndexOf('\n') + 1;
        int line = 1 + (int) before.chars().filter(c -> c == '\n').count();
        return new Location(file, "XML", line, before.length() - lineStart + 1);
    }

    private static String encoding(byte[] bytes) {
        int mark = bytes.length < 2 ? 0 : (bytes[0] & 0xFF) << 8 | (bytes[1] & 0xFF);
        if (mark == 0xFEFF || mark == 0xFFFE) {
            return "UTF-16";
        }
        String head = new String(bytes, 0, Math.min(bytes.length, 200), StandardCharsets.ISO_8859_1);
        int declared = head.startsWith("<?xml") ? head.indexOf("encoding") : -1;
        if (declared < 0 || head.lastIndexOf('>', declared) >= 0) {
            return "UTF-8";
        }
        // Whatever stands there is read as XML later; here the next text in quotes is the name.
        int quote = declared + "encoding".length();
        while (quote < head.length() && head.charAt(quote) != '"' && head.charAt(quote) != '\'') {
            quote++;
        }
        int end = quote < head.length() ? head.indexOf(head.charAt(quote), quote + 1) : -1;
        return end < 0 || head.lastIndexOf('>', end) >= 0 ? "UTF-8" : head.substring(quote + 1, end);
    }
}
