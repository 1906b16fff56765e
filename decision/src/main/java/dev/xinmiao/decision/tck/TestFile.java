package dev.xinmiao.decision.tck;

import dev.xinmiao.decision.dmn.XmlElement;
import dev.xinmiao.decision.dmn.XmlSource;
import dev.xinmiao.decision.dmn.XmlSource.Refused;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One file of test cases of the DMN TCK, read with the same guards as a model. */
record TestFile(Path model, List<Case> cases) {
    /** {@code invoked} is the decision service or knowledge model to call, null where decisions are asked for. */
    record Case(String id, @Nullable String invoked, List<Given> inputs, List<Expected> results) {}

    record Given(String name, @Nullable String namespace, XmlElement value) {}

    /** {@code value} is null where nothing but an error (and so null) is expected. */
    record Expected(
            String name,
            @Nullable String namespace,
            boolean error,
            @Nullable XmlElement value) {}

    static TestFile read(Path file) throws BrokenTest {
        String name = String.valueOf(file.getFileName());
        try (InputStream in = Files.newInputStream(file)) {
            XmlElement root = XmlSource.read(name, in);
            if (!root.name().equals("testCases")) {
                throw new BrokenTest(
                        root.location(name) + ": This is no file of test cases: its root is not <testCases>.");
            }
            String model = Optional.ofNullable(root.child("modelName"))
                    .map(XmlElement::wholeText)
                    .map(String::strip)
                    .filter(text -> !text.isEmpty() && text.indexOf('/') < 0 && text.indexOf('\\') < 0)
                    .orElseThrow(() ->
                            new BrokenTest(root.location(name) + ": There is no <modelName> of a file beside it."));
            Path path = file.resolveSibling(model);
            if (!Files.isRegularFile(path)) {
                throw new BrokenTest(root.location(name) + ": The model “" + model + "” is not beside the test file.");
            }
            List<Case> cases =
                    root.children("testCase").stream().map(TestFile::testCase).toList();
            if (cases.isEmpty()) {
                throw new BrokenTest(root.location(name) + ": There is no <testCase>.");
            }
            return new TestFile(path, cases);
        } catch (Refused e) {
            throw new BrokenTest(e.problem().toString());
        } catch (IOException e) {
            throw new BrokenTest(name + ": The file cannot be read.");
        }
    }

    private static Case testCase(XmlElement element) {
        String type = element.attribute("type", "decision");
        boolean invokes = type.equals("decisionService") || type.equals("bkm");
        List<Given> inputs = element.children("inputNode").stream()
                .map(i -> new Given(i.attribute("name", ""), i.attribute("namespace"), i))
                .toList();
        List<Expected> results = element.children("resultNode").stream()
                .map(r -> new Expected(
                        r.attribute("name", ""),
                        r.attribute("namespace"),
                        isTrue(r.attribute("errorResult")),
                        r.child("expected")))
                .toList();
        String invoked = invokes ? element.attribute("invocableName", "") : null;
        return new Case(element.attribute("id", ""), invoked, inputs, results);
    }

    /** XML Schema writes a boolean in two ways. */
    static boolean isTrue(@Nullable String attribute) {
        return "true".equals(attribute) || "1".equals(attribute);
    }
}
