package dev.xinmiao.decision.dmn;

import dev.xinmiao.decision.Location;
import dev.xinmiao.decision.expr.FeelType;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An element of the requirements graph while it is being read. */
final class Node {
    enum Kind {
        INPUT("inputData"),
        DECISION("decision"),
        KNOWLEDGE_MODEL("businessKnowledgeModel"),
        SERVICE("decisionService"),
        KNOWLEDGE_SOURCE("knowledgeSource");

        final String element;

        Kind(String element) {
            this.element = element;
        }

        /** Null for an element that is no node. */
        static @Nullable Kind of(String element) {
            for (Kind kind : values()) {
                if (kind.element.equals(element)) {
                    return kind;
                }
            }
            return null;
        }

        /** Has a value in the model's frame. */
        boolean hasSlot() {
            return this != KNOWLEDGE_SOURCE;
        }

        boolean isFunction() {
            return this == KNOWLEDGE_MODEL || this == SERVICE;
        }
    }

    final Kind kind;
    final ModelFile file;
    final XmlElement xml;
    final String id;
    final String name;
    final Set<Node> requires = new LinkedHashSet<>();
    final List<Node> authorities = new ArrayList<>();
    FeelType type = FeelType.Simple.ANY;
    int slot = -1;
    /** Whether it refers to something that isn't there, whose name its logic will not find either. */
    boolean dangling;

    Node(Kind kind, ModelFile file, XmlElement xml) {
        this.kind = kind;
        this.file = file;
        this.xml = xml;
        this.id = xml.attribute("id", "");
        this.name = xml.attribute("name", "").strip();
    }

    /** As locations name it. */
    String path() {
        return kind.element + " " + name;
    }

    Location location() {
        return file.at(xml, path());
    }
}
