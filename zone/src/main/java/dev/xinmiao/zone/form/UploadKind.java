package dev.xinmiao.zone.form;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The kinds of files that are taken. What a file is, its content says; its name has to agree. */
public enum UploadKind {
    PDF("application/pdf", Set.of("pdf")) {
        @Override
        boolean begins(byte[] head) {
            return startsWith(head, "%PDF-".getBytes(StandardCharsets.US_ASCII));
        }
    },
    PNG("image/png", Set.of("png")) {
        @Override
        boolean begins(byte[] head) {
            return startsWith(head, new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'});
        }
    },
    JPEG("image/jpeg", Set.of("jpg", "jpeg")) {
        @Override
        boolean begins(byte[] head) {
            return startsWith(head, new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff});
        }
    },
    /** Word, Excel and OFD are all ZIP archives. */
    ARCHIVE("application/octet-stream", Set.of("docx", "xlsx", "ofd")) {
        @Override
        boolean begins(byte[] head) {
            return startsWith(head, new byte[] {'P', 'K', 3, 4});
        }
    };

    /** So many bytes of its beginning tell what a file is. */
    static final int HEAD = 8;

    private final String mediaType;
    private final Set<String> endings;

    UploadKind(String mediaType, Set<String> endings) {
        this.mediaType = mediaType;
        this.endings = endings;
    }

    abstract boolean begins(byte[] head);

    private static boolean startsWith(byte[] head, byte[] sign) {
        return head.length >= sign.length && Arrays.equals(head, 0, sign.length, sign, 0, sign.length);
    }

    /** As which it is sent to a browser. */
    public String mediaType() {
        return mediaType;
    }

    /** Empty where the content is none of these, or the name's ending says otherwise. */
    static Optional<UploadKind> of(String fileName, byte[] head) {
        String ending = fileName.substring(fileName.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(kind -> kind.endings.contains(ending) && kind.begins(head))
                .findFirst();
    }
}
