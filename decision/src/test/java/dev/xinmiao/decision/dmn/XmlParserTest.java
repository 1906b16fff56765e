package dev.xinmiao.decision.dmn;

import static org.assertj.core.api.Assertions.assertThat;

import dev.xinmiao.decision.dmn.XmlSource.Refused;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Held to the JDK's parser: the same documents are read, to the same trees, and the same are refused. */
class XmlParserTest {
    private static final int MUTATIONS = Integer.getInteger("xml.mutations", 3);
    private static final List<String> PIECES = List.of(
            "<",
            ">",
            "/",
            "</",
            "/>",
            "&",
            ";",
            "&lt;",
            "&#10;",
            "&#x1F40E;",
            "&#0;",
            "\"",
            "'",
            "=",
            " ",
            "\n",
            "\r",
            "\r\n",
            "\t",
            ":",
            "<!--",
            "-->",
            "--",
            "<![CDATA[",
            "]]>",
            "]]",
            "<?",
            "?>",
            "<?xml",
            "xmlns",
            "xmlns:a=''",
            "a:",
            "xml:",
            "x='1'",
            "\u0001",
            "\uD83D",
            "\uDC0E",
            "\uFFFE",
            "é",
            "<a>",
            "</a>",
            "<b/>",
            "-",
            "!");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<a/>",
                "<a></a>",
                "<?xml version='1.0'?><a/>",
                "<?xml version=\"1.0\" encoding='UTF-8' standalone=\"no\" ?>\n<a/>",
                "<!-- before --><?go on?><a>t</a><!-- after --> <?and on ?>",
                "<a b='1' c=\"2\">x &lt; y &amp;&amp; &quot;z&apos; &#65;&#x42;&#x1F40E;</a>",
                "<a>1<!-- no -->2<?no ?>3<![CDATA[<4> & ]] ]]>5</a>",
                "<a>a\r\nb\rc\nd</a>",
                "<a b='x\r\ny\tz\n&#10;&#13;'/>",
                "<a>&#13;&#10;</a>",
                "<a xmlns='u'><b xmlns=''><c/></b><d/></a>",
                "<p:a xmlns:p='u' p:x='1' x='2'><q:b xmlns:q='u' q:x='3' p:y='4'/></p:a>",
                "<a xmlns:p='u'><p:b xmlns:p='v'/><p:b/></a>",
                "<a xml:lang='zh' xmlns:xml='http://www.w3.org/XML/1998/namespace'/>",
                "<项目 名称='甲'>乙 \uD83D\uDC0E</项目>",
                "<a-b.c_1 _x='>'/>",
                "<a >\n</a >",
                "<a b = 'c'/>",
                "<a><![CDATA[]]></a>",
                "<a><!----></a>",
            })
    void reads_what_the_jdk_reads(String source) throws Refused {
        XmlElement expected = StaxReading.read(source);

        assertThat(shown(XmlSource.read("t.xml", source))).isEqualTo(shown(Objects.requireNonNull(expected)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "  ",
                "text",
                "<a>",
                "</a>",
                "<a></b>",
                "<a/><b/>",
                "<a/>text",
                "text<a/>",
                "<a/>&#32;",
                "<![CDATA[]]><a/>",
                "<a/><![CDATA[ ]]>",
                "<a b/>",
                "<a b=c/>",
                "<a b='1' b='2'/>",
                "<a b='1'c='2'/>",
                "<a b='<'/>",
                "<a b='1/>",
                "<a>&</a>",
                "<a>& </a>",
                "<a>&unknown;</a>",
                "<a b='&unknown;'/>",
                "<a>&#0;</a>",
                "<a>&#xD800;</a>",
                "<a>&#x110000;</a>",
                "<a>&#99999999999;</a>",
                "<a>&#x;</a>",
                "<a>]]></a>",
                "<a>\u0001</a>",
                "<a>\uD83D</a>",
                "<a>\uFFFF</a>",
                "<a><!-- -- --></a>",
                "<a><!-- --->",
                "<a><!-- </a>",
                "<a><![CDATA[ </a>",
                "<a><?go </a>",
                "<a><?xml version='1.0'?></a>",
                " <?xml version='1.0'?><a/>",
                "<?xml?><a/>",
                "<?xml encoding='UTF-8'?><a/>",
                "<?xml version='1.0' standalone='maybe'?><a/>",
                "<?xml version='1.0' standalone='no' encoding='UTF-8'?><a/>",
                "<?xml version='2.0'?><a/>",
                "<p:a/>",
                "<a p:x='1'/>",
                "<a xmlns:p=''/>",
                "<a xmlns:xml='u'/>",
                "<a xmlns:xmlns='u'/>",
                "<a xmlns:p='http://www.w3.org/2000/xmlns/'/>",
                "<a xmlns:p='http://www.w3.org/XML/1998/namespace'/>",
                "<a xmlns:p='u' xmlns:q='u' p:x='1' q:x='2'/>",
                "<a xmlns:p='u' xmlns:p='v'/>",
                "<a:b:c xmlns:a='u'/>",
                "<1a/>",
                "< a/>",
                "<a / >",
                "<a></ a>",
                "<!ELEMENT a ANY><a/>",
            })
    void refuses_what_the_jdk_refuses(String source) {
        assertThat(StaxReading.read(source)).isNull();
        assertThat(read(source)).isNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    <a>\\n <b>|2|2
                    <a>\\n <b></c>|2|5
                    <a b='1' b='2'/>|1|1
                    <a>\\n\\n  x & y</a>|3|5
                    <a><b>x</b>\\n]]></a>|2|1
                    <a>\\n  <!-- x|2|3
                    <!DOCTYPE a><a/>|1|1
                    """)
    void a_mistake_has_its_place(String source, int line, int column) {
        try {
            XmlSource.read("t.xml", source.replace("\\n", "\n"));
        } catch (Refused e) {
            assertThat(e.problem().location().line()).isEqualTo(line);
            assertThat(e.problem().location().column()).isEqualTo(column);
            return;
        }
        assertThat(source).as("refused").isEmpty();
    }

    @Test
    void a_document_type_and_xml_1_1_are_refused_though_the_jdk_reads_them() {
        assertThat(read("<!DOCTYPE a [<!ENTITY x 'y'>]><a>&x;</a>")).isNull();
        assertThat(read("<?xml version='1.1'?><a/>")).isNull();
    }

    /** All models at hand, as they are and with pieces of markup put in, left out or changed places. */
    @Test
    void reads_files_and_mutated_files_as_the_jdk_does() throws IOException {
        Random random = new Random(Long.getLong("xml.seed", 20261126));
        List<String> different = new ArrayList<>();
        for (Path file : files()) {
            String source = text(file);
            compare(source, file + " as it is", different);
            String some = source.length() > 6000
                    ? source.substring(0, 3000) + source.substring(source.length() - 3000)
                    : source;
            for (int i = 0; i < MUTATIONS; i++) {
                String mutated = i % 2 == 0 ? mutated(some, random) : mutated(mutated(source, random), random);
                compare(mutated, file + " mutated", different);
            }
        }
        assertThat(different).isEmpty();
    }

    private static void compare(String source, String what, List<String> different) {
        if (source.contains("<!DOCTYPE") || source.contains("1.1")) {
            return;
        }
        XmlElement ours = read(source);
        XmlElement theirs = StaxReading.read(source);
        String a = ours == null ? "refused" : shown(ours);
        String b = theirs == null ? "refused" : shown(theirs);
        if (!a.equals(b) && !(ours == null && refusedAt(source) == ':')) {
            int at = 0;
            while (at < Math.min(a.length(), b.length()) && a.charAt(at) == b.charAt(at)) {
                at++;
            }
            different.add(what + ": " + reason(source) + "\n ours   " + a.substring(at, Math.min(a.length(), at + 80))
                    + "\n theirs " + b.substring(at, Math.min(b.length(), at + 80)));
        }
    }

    /** The JDK reads names that begin with a colon, which namespaces forbid. */
    private static char refusedAt(String source) {
        try {
            XmlSource.read("t.xml", source);
            return 0;
        } catch (Refused e) {
            String line = source.split("\n", -1)[e.problem().location().line() - 1];
            int column = e.problem().location().column();
            return column <= line.length() ? line.charAt(column - 1) : 0;
        }
    }

    private static String reason(String source) {
        try {
            XmlSource.read("t.xml", source);
            return "";
        } catch (Refused e) {
            return e.problem().toString();
        }
    }

    private static String mutated(String source, Random random) {
        // The declaration has its own cases: what stands for the encoding doesn't matter to a text already decoded.
        int first = Math.max(0, source.indexOf("?>"));
        int at = first + random.nextInt(source.length() + 1 - first);
        int tag = source.indexOf('<', at);
        int begin = random.nextBoolean() && tag >= 0 ? Math.max(0, tag + random.nextInt(8) - 2) : at;
        int from = Math.min(begin, source.length());
        int to = Math.min(source.length(), from + random.nextInt(4));
        String piece = random.nextInt(4) == 0 ? "" : PIECES.get(random.nextInt(PIECES.size()));
        return source.substring(0, from) + piece + source.substring(to);
    }

    private static List<Path> files() throws IOException {
        List<Path> found = new ArrayList<>();
        for (Path root : List.of(Path.of("../packs"), Path.of(System.getProperty("dmn.tck", "../../shared/dmn-tck")))) {
            if (Files.isDirectory(root)) {
                try (Stream<Path> files = Files.walk(root)) {
                    files.filter(p -> p.toString().endsWith(".dmn")
                                    || p.toString().endsWith(".xml"))
                            .sorted()
                            .forEach(found::add);
                }
            }
        }
        return found;
    }

    private static String text(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return FileContent.decode(file.toString(), in);
        } catch (Refused e) {
            throw new IllegalStateException(e);
        }
    }

    private static @Nullable XmlElement read(String source) {
        try {
            return XmlSource.read("t.xml", source);
        } catch (Refused e) {
            return null;
        }
    }

    private static String shown(XmlElement element) {
        StringBuilder shown = new StringBuilder();
        show(element, shown);
        return shown.toString();
    }

    private static void show(XmlElement element, StringBuilder into) {
        into.append('<').append(element.namespace).append('|').append(element.name);
        TreeMap<String, String> attributes = new TreeMap<>(element.attributes);
        attributes.remove("xmlns:xml"); // which says nothing
        attributes.forEach(
                (name, value) -> into.append(' ').append(name).append('=').append(value));
        into.append('>').append(element.wholeText());
        element.children.forEach(child -> show(child, into));
        into.append("</>");
    }
}
