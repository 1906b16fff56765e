package dev.xinmiao.zone.casework.process;

import dev.xinmiao.zone.kernel.Bilingual;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What BPMN elements are to us: docs/bpmn-subset.md as data. */
final class BpmnWords {
    static final String MODEL = "http://www.omg.org/spec/BPMN/20100524/MODEL";

    /** Steps that people do. */
    static final Set<String> TASKS = Set.of("task", "userTask", "manualTask");

    static final Set<String> LOOPS = Set.of("multiInstanceLoopCharacteristics", "standardLoopCharacteristics");

    /** Elements of a process that say nothing about the way through it. */
    static final Set<String> SILENT = Set.of(
            "documentation",
            "extensionElements",
            "auditing",
            "monitoring",
            "ioSpecification",
            "ioBinding",
            "supportedInterfaceRef",
            "property",
            "laneSet",
            "sequenceFlow",
            "dataObject",
            "dataObjectReference",
            "dataStoreReference",
            "association",
            "textAnnotation",
            "group",
            "correlationSubscription",
            "supports",
            "resourceRole",
            "performer",
            "humanPerformer",
            "potentialOwner");

    private static final Bilingual PROGRAM =
            new Bilingual("由程序完成，而步骤由人办理", "a program does it, and a step is done by people");
    private static final Bilingual MESSAGE =
            new Bilingual("办件不与流程以外收发消息", "a case exchanges no messages with anything outside");
    private static final Bilingual INSIDE =
            new Bilingual("步骤里面没有别的步骤，请展开画", "a step holds no other steps; draw them one by one");
    private static final Bilingual CHOICE =
            new Bilingual("所有步骤都要办，不在其中选择", "every step is done, none is chosen among others");
    private static final Bilingual CHOREOGRAPHY =
            new Bilingual("只读流程，不读编排与会话", "only processes are read, no choreographies or conversations");

    /** Elements outside the subset: what they are called in Chinese, and why they are refused. */
    private static final Map<String, Refused> REFUSED = Map.ofEntries(
            Map.entry("serviceTask", new Refused("服务任务", PROGRAM)),
            Map.entry("scriptTask", new Refused("脚本任务", PROGRAM)),
            Map.entry("businessRuleTask", new Refused("规则任务", PROGRAM)),
            Map.entry("sendTask", new Refused("发送任务", MESSAGE)),
            Map.entry("receiveTask", new Refused("接收任务", MESSAGE)),
            Map.entry("messageFlow", new Refused("消息流", MESSAGE)),
            Map.entry("callActivity", new Refused("调用活动", new Bilingual("不读另一个流程", "no other process is called"))),
            Map.entry("subProcess", new Refused("子流程", INSIDE)),
            Map.entry("transaction", new Refused("事务子流程", INSIDE)),
            Map.entry("adHocSubProcess", new Refused("即席子流程", INSIDE)),
            Map.entry("complexGateway", new Refused("复杂网关", CHOICE)),
            Map.entry("eventBasedGateway", new Refused("事件网关", CHOICE)),
            Map.entry("choreography", new Refused("编排", CHOREOGRAPHY)),
            Map.entry("globalChoreographyTask", new Refused("编排任务", CHOREOGRAPHY)),
            Map.entry("globalConversation", new Refused("会话", CHOREOGRAPHY)),
            Map.entry("conversation", new Refused("会话", CHOREOGRAPHY)),
            Map.entry("subConversation", new Refused("会话", CHOREOGRAPHY)),
            Map.entry("callConversation", new Refused("会话", CHOREOGRAPHY)),
            Map.entry(
                    "participantMultiplicity",
                    new Refused("多重参与者", new Bilingual("一个办件只走一遍流程", "a case goes one way, not several at once"))),
            Map.entry(
                    "multiInstanceLoopCharacteristics",
                    new Refused(
                            "多实例",
                            new Bilingual("一个步骤只办一次，几个经办岗请画几个步骤", "a step is done once; draw a step for each desk"))),
            Map.entry(
                    "standardLoopCharacteristics",
                    new Refused(
                            "循环",
                            new Bilingual("一个步骤只办一次，退回重办不用画", "a step is done once; returning it needs no drawing"))));

    private static final Map<String, String> EVENTS = Map.ofEntries(
            Map.entry("messageEventDefinition", "消息"),
            Map.entry("timerEventDefinition", "定时"),
            Map.entry("errorEventDefinition", "错误"),
            Map.entry("signalEventDefinition", "信号"),
            Map.entry("escalationEventDefinition", "升级"),
            Map.entry("compensateEventDefinition", "补偿"),
            Map.entry("conditionalEventDefinition", "条件"),
            Map.entry("linkEventDefinition", "链接"),
            Map.entry("cancelEventDefinition", "取消"),
            Map.entry("terminateEventDefinition", "终止"),
            Map.entry("eventDefinitionRef", "引用的"));

    private BpmnWords() {}

    /** @param zh its Chinese name */
    record Refused(String zh, Bilingual why) {}

    /** Null for an element that isn't refused by its name alone. */
    static @Nullable Refused refused(String element) {
        return REFUSED.get(element);
    }

    static boolean isEventDefinition(String element) {
        return EVENTS.containsKey(element);
    }

    /** What sets an event off: 消息 for {@code messageEventDefinition}. */
    static String trigger(String definition) {
        return EVENTS.getOrDefault(definition, definition);
    }
}
