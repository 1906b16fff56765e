package dev.xinmiao.decision;

import static dev.xinmiao.decision.Drg.decision;
import static dev.xinmiao.decision.Drg.input;
import static dev.xinmiao.decision.Drg.knowledge;
import static dev.xinmiao.decision.Drg.literal;
import static dev.xinmiao.decision.Drg.needsDecision;
import static dev.xinmiao.decision.Drg.needsInput;
import static dev.xinmiao.decision.Drg.needsKnowledge;
import static dev.xinmiao.decision.Drg.service;
import static dev.xinmiao.decision.Drg.type;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * What chapters 6 to 8 and 10.2 of the specification demand of whole models: a small model, its inputs, what is asked
 * for ({@code !} before what is called) and its value; ERR is null with a problem that has a place.
 */
class ModelsTest {
    private static final String INNER_AND_OUTER = input("i", "string")
            + decision("inner", "string", needsInput("i"), literal("\"in \" + i"))
            + decision("outer", "string", needsDecision("inner"), literal("\"out \" + inner"));

    private static final String COLUMNS = "<input><inputExpression><text>i</text></inputExpression></input><output/>";

    private static DynamicTest row(String name, String model, String inputs, String asked, String value) {
        return DynamicTest.dynamicTest(name, () -> Drg.check(model, inputs, asked, value));
    }

    @TestFactory
    Stream<DynamicTest> coercions_and_calls() {
        return Stream.of(
                row(
                        "list from single",
                        decision("d", "l", "", literal("1")) + type("l", "number", " isCollection=\"true\""),
                        "",
                        "d",
                        "[1]"),
                row("single from list", decision("d", "number", "", literal("[1]")), "", "d", "1"),
                row("list of 2 to single", decision("d", "number", "", literal("[1,2]")), "", "d", "ERR"),
                row(
                        "date to dt",
                        decision("d", "date and time", "", literal("date(\"2020-01-01\")")),
                        "",
                        "d",
                        "2020-01-01T00:00:00Z"),
                row("wrong type", decision("d", "string", "", literal("1")), "", "d", "ERR"),
                row(
                        "wrong in list",
                        decision("d", "l", "", literal("[1,\"a\"]")) + type("l", "number", " isCollection=\"true\""),
                        "",
                        "d",
                        "ERR"),
                row(
                        "input wrong",
                        input("i", "number") + decision("d", "", needsInput("i"), literal("i")),
                        "i=\"a\"",
                        "d",
                        "ERR"),
                row(
                        "input list",
                        input("i", "number") + decision("d", "", needsInput("i"), literal("i")),
                        "i=[1]",
                        "d",
                        "1"),
                row(
                        "bkm wrong arg",
                        knowledge("f", "", "", "x:string", literal("\"v\""))
                                + decision("d", "", needsKnowledge("f"), literal("f(1)")),
                        "",
                        "d",
                        "ERR"),
                row(
                        "bkm wrong result",
                        knowledge("f", "string", "", "x", literal("x"))
                                + decision("d", "", needsKnowledge("f"), literal("f(1)")),
                        "",
                        "d",
                        "ERR"),
                row(
                        "bkm list coerces",
                        knowledge("f", "number", "", "x:number", literal("x+1"))
                                + decision("d", "", needsKnowledge("f"), literal("f([1])")),
                        "",
                        "d",
                        "2"),
                row(
                        "bkm null arg",
                        knowledge("f", "", "", "x:number", literal("x = null"))
                                + decision("d", "", needsKnowledge("f"), literal("f(null)")),
                        "",
                        "d",
                        "true"),
                row(
                        "fact",
                        knowledge("fact", "number", "", "n:number", literal("if n <= 1 then 1 else n * fact(n - 1)"))
                                + decision("d", "", needsKnowledge("fact"), literal("fact(20)")),
                        "",
                        "d",
                        "2432902008176640000"),
                row(
                        "fib",
                        knowledge("fib", "", "", "n", literal("if n < 2 then n else fib(n - 1) + fib(n - 2)"))
                                + decision("d", "", needsKnowledge("fib"), literal("fib(15)")),
                        "",
                        "d",
                        "610"),
                row(
                        "mutual",
                        knowledge("ev", "", needsKnowledge("od"), "n", literal("if n = 0 then true else od(n - 1)"))
                                + knowledge(
                                        "od",
                                        "",
                                        needsKnowledge("ev"),
                                        "n",
                                        literal("if n = 0 then false else ev(n - 1)"))
                                + decision("d", "", needsKnowledge("ev"), literal("ev(10)")),
                        "",
                        "d",
                        "true"),
                row(
                        "mutual from outer",
                        knowledge("ev", "", needsKnowledge("od"), "n", literal("if n = 0 then true else od(n - 1)"))
                                + knowledge(
                                        "od",
                                        "",
                                        needsKnowledge("ev"),
                                        "n",
                                        literal("if n = 0 then false else ev(n - 1)"))
                                + decision("d", "", needsKnowledge("od"), literal("od(11)")),
                        "",
                        "d",
                        "true"),
                row(
                        "deep recursion",
                        knowledge("f", "number", "", "n:number", literal("if n = 0 then 0 else 1 + f(n - 1)"))
                                + decision("d", "", needsKnowledge("f"), literal("f(100)")),
                        "",
                        "d",
                        "100"),
                row(
                        "invocation",
                        knowledge("f", "", "", "x;y", literal("x - y"))
                                + decision(
                                        "d",
                                        "",
                                        needsKnowledge("f"),
                                        "<invocation>" + literal("f") + "<binding><parameter name=\"y\"/>"
                                                + literal("1") + "</binding><binding><parameter name=\"x\"/>"
                                                + literal("3") + "</binding></invocation>"),
                        "",
                        "d",
                        "2"),
                row(
                        "invocation missing arg",
                        knowledge("f", "", "", "x;y", literal("x"))
                                + decision(
                                        "d",
                                        "",
                                        needsKnowledge("f"),
                                        "<invocation>" + literal("f") + "<binding><parameter name=\"x\"/>"
                                                + literal("3") + "</binding></invocation>"),
                        "",
                        "d",
                        "ERR"),
                row(
                        "invocation unknown",
                        decision(
                                "d",
                                "",
                                "",
                                "<invocation>" + literal("g") + "<binding><parameter name=\"x\"/>" + literal("3")
                                        + "</binding></invocation>"),
                        "",
                        "d",
                        "ERR"),
                row(
                        "invocation builtin",
                        decision(
                                "d",
                                "",
                                "",
                                "<invocation>" + literal("string length") + "<binding><parameter name=\"string\"/>"
                                        + literal("\"abc\"") + "</binding></invocation>"),
                        "",
                        "d",
                        "3"),
                row(
                        "bkm as value",
                        knowledge("f", "", "", "x", literal("x * 2"))
                                + decision("d", "", needsKnowledge("f"), literal("for i in [1,2] return f(i)")),
                        "",
                        "d",
                        "[2, 4]"),
                row(
                        "bkm passed",
                        knowledge("lt", "", "", "x;y", literal("x < y"))
                                + decision("d", "", needsKnowledge("lt"), literal("sort([3,1,2], lt)")),
                        "",
                        "d",
                        "[1, 2, 3]"),
                row(
                        "bkm calls bkm",
                        knowledge("g", "", "", "x", literal("x+1"))
                                + knowledge("f", "", needsKnowledge("g"), "x", literal("g(x) * 2"))
                                + decision("d", "", needsKnowledge("f"), literal("f(1)")),
                        "",
                        "d",
                        "4"),
                row(
                        "bkm not required",
                        knowledge("g", "", "", "x", literal("x+1")) + decision("d", "", "", literal("g(1)")),
                        "",
                        "d",
                        "ERR"),
                row("no logic", decision("d", "", "", ""), "", "d", "ERR"),
                row(
                        "depends on no logic",
                        decision("e", "", "", "") + decision("d", "", needsDecision("e"), literal("e = null")),
                        "",
                        "d",
                        "true"),
                row("empty literal", decision("d", "", "", "<literalExpression/>"), "", "d", "null"));
    }

    @TestFactory
    Stream<DynamicTest> services() {
        return Stream.of(
                row(
                        "svc",
                        INNER_AND_OUTER + service("s", "string", "outer", "inner", "", "i"),
                        "i=\"x\"",
                        "!s",
                        "\"out in x\""),
                row(
                        "svc input decision",
                        INNER_AND_OUTER + service("s", "string", "outer", "", "inner", ""),
                        "inner=\"y\"",
                        "!s",
                        "\"out y\""),
                row(
                        "svc from feel",
                        INNER_AND_OUTER
                                + service("s", "string", "outer", "", "inner", "")
                                + decision("d", "", needsKnowledge("s"), literal("s(\"z\")")),
                        "",
                        "d",
                        "\"out z\""),
                row(
                        "svc from feel named",
                        INNER_AND_OUTER
                                + service("s", "string", "outer", "", "inner", "")
                                + decision("d", "", needsKnowledge("s"), literal("s(inner: \"z\")")),
                        "",
                        "d",
                        "\"out z\""),
                row(
                        "svc from feel bad name",
                        INNER_AND_OUTER
                                + service("s", "string", "outer", "", "inner", "")
                                + decision("d", "", needsKnowledge("s"), literal("s(foo: \"z\")")),
                        "",
                        "d",
                        "ERR"),
                row(
                        "svc wrong count",
                        INNER_AND_OUTER
                                + service("s", "string", "outer", "", "inner", "")
                                + decision("d", "", needsKnowledge("s"), literal("s(\"z\", \"y\")")),
                        "",
                        "d",
                        "ERR"),
                row(
                        "svc no args",
                        INNER_AND_OUTER
                                + service("s", "string", "outer", "", "inner", "")
                                + decision("d", "", needsKnowledge("s"), literal("s()")),
                        "",
                        "d",
                        "ERR"),
                row(
                        "svc wrong type",
                        INNER_AND_OUTER
                                + service("s", "string", "outer", "", "inner", "")
                                + decision("d", "", needsKnowledge("s"), literal("s(1)")),
                        "",
                        "d",
                        "ERR"),
                row(
                        "svc several",
                        INNER_AND_OUTER
                                + service("s", "", "outer;inner", "", "", "i")
                                + decision("d", "", needsKnowledge("s"), literal("s(\"z\").inner")),
                        "",
                        "d",
                        "\"in z\""),
                row(
                        "svc result coerced",
                        decision("o", "", "", literal("1"))
                                + service("s", "string", "o", "", "", "")
                                + decision("d", "", needsKnowledge("s"), literal("s()")),
                        "",
                        "d",
                        "ERR"),
                row(
                        "svc result list",
                        decision("o", "", "", literal("1"))
                                + service("s", "number", "o", "", "", "")
                                + decision("d", "", needsKnowledge("s"), literal("s() + 1")),
                        "",
                        "d",
                        "2"),
                row(
                        "svc order: decisions then inputs",
                        input("i", "string")
                                + decision("idc", "string", "", literal("\"dd\""))
                                + decision("o", "string", needsInput("i") + needsDecision("idc"), literal("idc + i"))
                                + service("s", "", "o", "", "idc", "i")
                                + decision("d", "", needsKnowledge("s"), literal("s(\"a\",\"b\")")),
                        "",
                        "d",
                        "\"ba\""));
    }

    @TestFactory
    Stream<DynamicTest> types() {
        return Stream.of(
                row(
                        "allowed ok",
                        type("t", "string", "|<allowedValues><text>\"a\",\"b\"</text></allowedValues>")
                                + input("i", "t")
                                + decision("d", "t", needsInput("i"), literal("i")),
                        "i=\"a\"",
                        "d",
                        "\"a\""),
                row(
                        "allowed no",
                        type("t", "string", "|<allowedValues><text>\"a\",\"b\"</text></allowedValues>")
                                + input("i", "t")
                                + decision("d", "t", needsInput("i"), literal("i")),
                        "i=\"c\"",
                        "d",
                        "ERR"),
                row(
                        "allowed decision",
                        type("t", "number", "|<allowedValues><text>[1..5]</text></allowedValues>")
                                + decision("d", "t", "", literal("6")),
                        "",
                        "d",
                        "ERR"),
                row(
                        "allowed list items",
                        type("t", "number", " isCollection=\"true\"|<allowedValues><text>[1..5]</text></allowedValues>")
                                + decision("d", "t", "", literal("[1,6]")),
                        "",
                        "d",
                        "ERR"),
                row(
                        "constraint list",
                        type(
                                        "t",
                                        "number",
                                        " isCollection=\"true\"|<typeConstraint><text>count(?) > 1</text></typeConstraint>")
                                + decision("d", "t", "", literal("[1]")),
                        "",
                        "d",
                        "ERR"),
                row(
                        "constraint list ok",
                        type(
                                        "t",
                                        "number",
                                        " isCollection=\"true\"|<typeConstraint><text>count(?) > 1</text></typeConstraint>")
                                + decision("d", "t", "", literal("[1,2]")),
                        "",
                        "d",
                        "[1, 2]"),
                row(
                        "allowed with function",
                        type("t", "string", "|<allowedValues><text>matches(?, \"[a-z]+\")</text></allowedValues>")
                                + decision("d", "t", "", literal("\"abc\"")),
                        "",
                        "d",
                        "\"abc\""),
                row(
                        "allowed null",
                        type("t", "string", "|<allowedValues><text>\"a\", null</text></allowedValues>")
                                + input("i", "t")
                                + decision("d", "t", needsInput("i"), literal("i")),
                        "i=null",
                        "d",
                        "null"),
                row(
                        "struct",
                        type(
                                        "t",
                                        "",
                                        "|<itemComponent name=\"a\"><typeRef>number</typeRef></itemComponent><itemComponent name=\"b c\"><typeRef>string</typeRef></itemComponent>")
                                + input("i", "t")
                                + decision("d", "", needsInput("i"), literal("i.b c + string(i.a)")),
                        "i={a: 1, \"b c\": \"x\"}",
                        "d",
                        "\"x1\""),
                row(
                        "struct missing",
                        type("t", "", "|<itemComponent name=\"a\"><typeRef>number</typeRef></itemComponent>")
                                + input("i", "t")
                                + decision("d", "", needsInput("i"), literal("i")),
                        "i={b: 1}",
                        "d",
                        "ERR"),
                row(
                        "struct extra",
                        type("t", "", "|<itemComponent name=\"a\"><typeRef>number</typeRef></itemComponent>")
                                + input("i", "t")
                                + decision("d", "", needsInput("i"), literal("i.a")),
                        "i={a: 1, b: 2}",
                        "d",
                        "1"),
                row(
                        "struct of list",
                        type(
                                        "t",
                                        "",
                                        " isCollection=\"true\"|<itemComponent name=\"a\"><typeRef>number</typeRef></itemComponent>")
                                + input("i", "t")
                                + decision("d", "", needsInput("i"), literal("sum(i.a)")),
                        "i=[{a: 1}, {a: 2}]",
                        "d",
                        "3"),
                row(
                        "filter struct",
                        type(
                                        "t",
                                        "",
                                        " isCollection=\"true\"|<itemComponent name=\"a b\"><typeRef>number</typeRef></itemComponent>")
                                + input("i", "t")
                                + decision("d", "", needsInput("i"), literal("i[a b > 1].a b")),
                        "i=[{\"a b\": 1}, {\"a b\": 2}]",
                        "d",
                        "[2]"),
                row(
                        "function item",
                        type(
                                        "t",
                                        "",
                                        "|<functionItem outputTypeRef=\"number\"><parameters name=\"a\" typeRef=\"number\"/></functionItem>")
                                + knowledge("f", "", "", "g:t", literal("g(1)"))
                                + decision("d", "", needsKnowledge("f"), literal("f(function(x: number) x + 1)")),
                        "",
                        "d",
                        "ERR"),
                row(
                        "instance of item yes",
                        type("t", "number", "|") + decision("d", "", "", literal("3 instance of t")),
                        "",
                        "d",
                        "true"),
                row(
                        "instance of struct",
                        type("t", "", "|<itemComponent name=\"a\"><typeRef>number</typeRef></itemComponent>")
                                + decision("d", "", "", literal("{a: 1} instance of t")),
                        "",
                        "d",
                        "true"),
                row("any", decision("d", "Any", "", literal("[1]")), "", "d", "[1]"));
    }

    @TestFactory
    Stream<DynamicTest> boxes_and_tables() {
        return Stream.of(
                row(
                        "boxed context",
                        decision(
                                "d",
                                "",
                                "",
                                "<context><contextEntry><variable name=\"a\"/>" + literal("1")
                                        + "</contextEntry><contextEntry><variable name=\"b\"/>" + literal("a + 1")
                                        + "</contextEntry></context>"),
                        "",
                        "d",
                        "{a: 1, b: 2}"),
                row(
                        "boxed ctx typed bad",
                        decision(
                                "d",
                                "",
                                "",
                                "<context><contextEntry><variable name=\"a\" typeRef=\"string\"/>" + literal("1")
                                        + "</contextEntry></context>"),
                        "",
                        "d",
                        "{a: null}"),
                row(
                        "boxed fn",
                        decision(
                                "d",
                                "",
                                "",
                                "<context><contextEntry><variable name=\"f\"/><functionDefinition><formalParameter name=\"x\"/>"
                                        + literal("x * 2") + "</functionDefinition></contextEntry><contextEntry>"
                                        + literal("f(4)") + "</contextEntry></context>"),
                        "",
                        "d",
                        "8"),
                row(
                        "relation",
                        decision(
                                "d",
                                "",
                                "",
                                "<relation><column name=\"a\"/><column name=\"b\"/><row>" + literal("1") + literal("2")
                                        + "</row><row>" + literal("3") + literal("4") + "</row></relation>"),
                        "",
                        "d",
                        "[{a: 1, b: 2}, {a: 3, b: 4}]"),
                row(
                        "conditional",
                        decision(
                                "d",
                                "",
                                "",
                                "<conditional><if>" + literal("1 > 2") + "</if><then>" + literal("1") + "</then><else>"
                                        + literal("2") + "</else></conditional>"),
                        "",
                        "d",
                        "2"),
                row(
                        "conditional null",
                        decision(
                                "d",
                                "",
                                "",
                                "<conditional><if>" + literal("null") + "</if><then>" + literal("1") + "</then><else>"
                                        + literal("2") + "</else></conditional>"),
                        "",
                        "d",
                        "2"),
                row(
                        "conditional not bool",
                        decision(
                                "d",
                                "",
                                "",
                                "<conditional><if>" + literal("\"x\"") + "</if><then>" + literal("1") + "</then><else>"
                                        + literal("2") + "</else></conditional>"),
                        "",
                        "d",
                        "2"),
                row(
                        "boxed for",
                        decision(
                                "d",
                                "",
                                "",
                                "<for iteratorVariable=\"i\"><in>" + literal("[1,2,3]") + "</in><return>"
                                        + literal("i * 2") + "</return></for>"),
                        "",
                        "d",
                        "[2, 4, 6]"),
                row(
                        "boxed for range",
                        decision(
                                "d",
                                "",
                                "",
                                "<for iteratorVariable=\"i\"><in>" + literal("[1..3]") + "</in><return>"
                                        + literal("i * 2") + "</return></for>"),
                        "",
                        "d",
                        "[2, 4, 6]"),
                row(
                        "boxed for null",
                        decision(
                                "d",
                                "",
                                "",
                                "<for iteratorVariable=\"i\"><in>" + literal("null") + "</in><return>"
                                        + literal("i * 2") + "</return></for>"),
                        "",
                        "d",
                        "ERR"),
                row(
                        "boxed for single",
                        decision(
                                "d",
                                "",
                                "",
                                "<for iteratorVariable=\"i\"><in>" + literal("5") + "</in><return>" + literal("i * 2")
                                        + "</return></for>"),
                        "",
                        "d",
                        "[10]"),
                row(
                        "boxed for typed",
                        decision(
                                "d",
                                "",
                                "",
                                "<for iteratorVariable=\"i\"><in>" + literal("[1]") + "</in><return typeRef=\"string\">"
                                        + literal("i * 2") + "</return></for>"),
                        "",
                        "d",
                        "[null]"),
                row(
                        "dt unknown policy default",
                        decision(
                                "d",
                                "",
                                "",
                                "<decisionTable><output/><rule><outputEntry><text>5</text></outputEntry></rule></decisionTable>"),
                        "",
                        "d",
                        "5"),
                row(
                        "dt no match",
                        input("i", "number")
                                + decision(
                                        "d",
                                        "",
                                        needsInput("i"),
                                        "<decisionTable>" + COLUMNS
                                                + "<rule><inputEntry><text>1</text></inputEntry><outputEntry><text>5</text></outputEntry></rule></decisionTable>"),
                        "i=2",
                        "d",
                        "null"),
                row(
                        "dt list in cell",
                        input("i", "number")
                                + decision(
                                        "d",
                                        "",
                                        needsInput("i"),
                                        "<decisionTable>" + COLUMNS
                                                + "<rule><inputEntry><text>[1,2,3]</text></inputEntry><outputEntry><text>5</text></outputEntry></rule></decisionTable>"),
                        "i=2",
                        "d",
                        "5"),
                row(
                        "dt expr in cell",
                        input("i", "number")
                                + decision(
                                        "d",
                                        "",
                                        needsInput("i"),
                                        "<decisionTable>" + COLUMNS
                                                + "<rule><inputEntry><text>? * 2 = 4</text></inputEntry><outputEntry><text>i * 5</text></outputEntry></rule></decisionTable>"),
                        "i=2",
                        "d",
                        "10"),
                row(
                        "dt fn in cell",
                        input("i", "number")
                                + decision(
                                        "d",
                                        "",
                                        needsInput("i"),
                                        "<decisionTable>" + COLUMNS
                                                + "<rule><inputEntry><text>even(?)</text></inputEntry><outputEntry><text>5</text></outputEntry></rule></decisionTable>"),
                        "i=2",
                        "d",
                        "5"),
                row(
                        "dt not",
                        input("i", "number")
                                + decision(
                                        "d",
                                        "",
                                        needsInput("i"),
                                        "<decisionTable>" + COLUMNS
                                                + "<rule><inputEntry><text>not(1, &gt; 5)</text></inputEntry><outputEntry><text>5</text></outputEntry></rule></decisionTable>"),
                        "i=2",
                        "d",
                        "5"),
                row(
                        "dt null",
                        input("i", "number")
                                + decision(
                                        "d",
                                        "",
                                        needsInput("i"),
                                        "<decisionTable>" + COLUMNS
                                                + "<rule><inputEntry><text>null</text></inputEntry><outputEntry><text>5</text></outputEntry></rule></decisionTable>"),
                        "i=null",
                        "d",
                        "5"),
                row(
                        "dt input values bad",
                        input("i", "number")
                                + decision(
                                        "d",
                                        "",
                                        needsInput("i"),
                                        "<decisionTable>"
                                                + COLUMNS.replace(
                                                        "</inputExpression>",
                                                        "</inputExpression><inputValues><text>[1..3]</text></inputValues>")
                                                + "<rule><inputEntry><text>-</text></inputEntry><outputEntry><text>5</text></outputEntry></rule></decisionTable>"),
                        "i=7",
                        "d",
                        "ERR"),
                row(
                        "dt unique overlap",
                        input("i", "number")
                                + decision(
                                        "d",
                                        "",
                                        needsInput("i"),
                                        "<decisionTable hitPolicy=\"UNIQUE\">" + COLUMNS
                                                + "<rule><inputEntry><text>-</text></inputEntry><outputEntry><text>5</text></outputEntry></rule><rule><inputEntry><text>-</text></inputEntry><outputEntry><text>6</text></outputEntry></rule></decisionTable>"),
                        "i=7",
                        "d",
                        "ERR"),
                row(
                        "dt min",
                        input("i", "number")
                                + decision(
                                        "d",
                                        "",
                                        needsInput("i"),
                                        "<decisionTable hitPolicy=\"COLLECT\" aggregation=\"MIN\">" + COLUMNS
                                                + "<rule><inputEntry><text>-</text></inputEntry><outputEntry><text>5</text></outputEntry></rule><rule><inputEntry><text>-</text></inputEntry><outputEntry><text>6</text></outputEntry></rule></decisionTable>"),
                        "i=7",
                        "d",
                        "5"));
    }

    @TestFactory
    Stream<DynamicTest> names() {
        return Stream.of(
                row(
                        "names",
                        input("a-b + c", "number")
                                + decision("x/y's", "", needsInput("a-b + c"), literal("a-b + c * 2")),
                        "a-b + c=4",
                        "x/y's",
                        "8"),
                row(
                        "unicode name",
                        input("🐎 und Ä", "number")
                                + decision("d", "", needsInput("🐎 und Ä"), literal("🐎 und Ä + 1")),
                        "🐎 und Ä=4",
                        "d",
                        "5"),
                row(
                        "keyword names",
                        input("if only", "number")
                                + input("order or", "number")
                                + decision(
                                        "d",
                                        "",
                                        needsInput("if only") + needsInput("order or"),
                                        literal("if only + order or")),
                        "if only=4;order or=1",
                        "d",
                        "5"),
                row(
                        "name in for",
                        input("for sale", "number")
                                + decision(
                                        "d", "", needsInput("for sale"), literal("for i in [1] return i + for sale")),
                        "for sale=4",
                        "d",
                        "[5]"),
                row(
                        "input named date",
                        input("date", "date")
                                + decision(
                                        "d", "", needsInput("date"), literal("date.year + date(\"2001-01-01\").year")),
                        "date=@\"2000-01-01\"",
                        "d",
                        "4001"),
                row(
                        "spaces in names",
                        input("first  name", "string")
                                + decision("d", "", needsInput("first  name"), literal("first name")),
                        "",
                        "d",
                        "null"),
                row("wrong typeRef", decision("d", "foo", "", literal("1")), "", "d", "1"));
    }
}
