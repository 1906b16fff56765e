package dev.xinmiao.zone.casework.process;

import dev.xinmiao.decision.dmn.XmlElement;

/** A node of a BPMN diagram. */
record BpmnNode(String id, Type type, XmlElement element, Place place) {

    enum Type {
        START,
        /** A task. */
        STEP,
        /** A catching timer. */
        WAIT,
        PARALLEL,
        EXCLUSIVE,
        INCLUSIVE,
        /** An event where nothing happens. */
        PASS,
        END,
        /** An end that ends all branches. */
        TERMINATE;

        boolean isStep() {
            return this == STEP || this == WAIT;
        }

        boolean isEnd() {
            return this == END || this == TERMINATE;
        }
    }

    boolean isStep() {
        return type.isStep();
    }

    /** As the diagram calls it. */
    String label() {
        return label(element);
    }

    /** An element's name on one line, or else its id or its kind. */
    static String label(XmlElement element) {
        String name = element.attribute("name", "").strip().replaceAll("\\s+", " ");
        return name.isEmpty() ? element.attribute("id", element.name()) : name;
    }
}
