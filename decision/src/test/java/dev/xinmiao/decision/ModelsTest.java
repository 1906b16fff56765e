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

    @TestFactory
    Stream<DynamicTest> scopes_tables_and_more_calls() {
        return Stream.of(
                row(
                        "shadow ctx",
                        input("a", "number") + decision("d", "", needsInput("a"), literal("{a: a + 1, b: a}")),
                        "a=1",
                        "d",
                        "{a: 2, b: 2}"),
                row(
                        "shadow ctx boxed",
                        input("a", "number")
                                + decision(
                                        "d",
                                        "",
                                        needsInput("a"),
                                        "<context><contextEntry><variable name=\"a\"/>" + literal("5")
                                                + "</contextEntry><contextEntry>" + literal("a")
                                                + "</contextEntry></context>"),
                        "a=1",
                        "d",
                        "5"),
                row(
                        "shadow param",
                        input("a", "number") + decision("d", "", needsInput("a"), literal("(function(a) a)(7)")),
                        "a=1",
                        "d",
                        "7"),
                row(
                        "shadow for",
                        input("a", "number") + decision("d", "", needsInput("a"), literal("for a in [1,2] return a")),
                        "a=9",
                        "d",
                        "[1, 2]"),
                row(
                        "bkm no scope",
                        input("a", "number")
                                + knowledge("f", "", "", "x", literal("x + a"))
                                + decision("d", "", needsInput("a") + needsKnowledge("f"), literal("f(1)")),
                        "a=1",
                        "d",
                        "ERR"),
                row(
                        "later entry",
                        decision(
                                "d",
                                "",
                                "",
                                "<context><contextEntry><variable name=\"a\"/>" + literal("b")
                                        + "</contextEntry><contextEntry><variable name=\"b\"/>" + literal("1")
                                        + "</contextEntry></context>"),
                        "",
                        "d",
                        "{a: null, b: 1}"),
                row(
                        "input named sum",
                        input("sum", "number") + decision("d", "", needsInput("sum"), literal("sum + sum([1,2])")),
                        "sum=1",
                        "d",
                        "4"),
                row(
                        "input named count typed any",
                        input("count", "Any") + decision("d", "", needsInput("count"), literal("count + 1")),
                        "count=1",
                        "d",
                        "2"),
                row(
                        "decision named like builtin",
                        decision("max", "number", "", literal("3"))
                                + decision("d", "", needsDecision("max"), literal("max * 2")),
                        "",
                        "d",
                        "6"),
                row(
                        "name with builtin prefix",
                        input("date of birth", "date")
                                + decision("d", "", needsInput("date of birth"), literal("date of birth.year")),
                        "date of birth=@\"2000-01-01\"",
                        "d",
                        "2000"),
                row(
                        "name containing in",
                        input("number in stock", "number")
                                + decision("d", "", needsInput("number in stock"), literal("number in stock + 1")),
                        "number in stock=1",
                        "d",
                        "2"),
                row(
                        "name with and",
                        input("profit and loss", "number")
                                + decision(
                                        "d",
                                        "",
                                        needsInput("profit and loss"),
                                        literal("if profit and loss > 0 then 1 else 2")),
                        "profit and loss=1",
                        "d",
                        "1"),
                row(
                        "name longest",
                        input("a", "number")
                                + input("a b", "number")
                                + decision("d", "", needsInput("a") + needsInput("a b"), literal("a b + a")),
                        "a=1;a b=10",
                        "d",
                        "11"),
                row(
                        "name with digits",
                        input("x1", "number")
                                + input("1x", "number")
                                + decision("d", "", needsInput("x1"), literal("x1 + 1")),
                        "x1=1",
                        "d",
                        "2"),
                row(
                        "name with dot",
                        input("a.b", "number") + decision("d", "", needsInput("a.b"), literal("a.b + 1")),
                        "a.b=1",
                        "d",
                        "2"),
                row(
                        "name apostrophe",
                        input("bob's", "number") + decision("d", "", needsInput("bob's"), literal("bob's + 1")),
                        "bob's=1",
                        "d",
                        "2"),
                row(
                        "name star",
                        input("a*b", "number")
                                + input("a", "number")
                                + input("b", "number")
                                + decision(
                                        "d",
                                        "",
                                        needsInput("a*b") + needsInput("a") + needsInput("b"),
                                        literal("a*b + a * b")),
                        "a*b=100;a=2;b=3",
                        "d",
                        "106"),
                row(
                        "name nbsp",
                        input("a b", "number") + decision("d", "", needsInput("a b"), literal("a   b")),
                        "a b=1",
                        "d",
                        "1"),
                row(
                        "allowed in bkm param",
                        type("t", "string", "|<allowedValues><text>\"a\"</text></allowedValues>")
                                + knowledge("f", "", "", "x:t", literal("x"))
                                + decision("d", "", needsKnowledge("f"), literal("f(\"b\")")),
                        "",
                        "d",
                        "ERR"),
                row(
                        "typed ctx result",
                        type("t", "", "|<itemComponent name=\"a\"><typeRef>number</typeRef></itemComponent>")
                                + decision(
                                        "d",
                                        "t",
                                        "",
                                        "<context><contextEntry><variable name=\"a\"/>" + literal("\"x\"")
                                                + "</contextEntry></context>"),
                        "",
                        "d",
                        "ERR"),
                row(
                        "list typed in ctx",
                        type("l", "number", " isCollection=\"true\"")
                                + type("t", "", "|<itemComponent name=\"a\"><typeRef>l</typeRef></itemComponent>")
                                + decision("d", "t", "", literal("{a: [1,2]}")),
                        "",
                        "d",
                        "{a: [1, 2]}"),
                row(
                        "nested list type",
                        type("l", "number", " isCollection=\"true\"")
                                + type("ll", "l", " isCollection=\"true\"")
                                + decision("d", "ll", "", literal("[[1],[2,3]]")),
                        "",
                        "d",
                        "[[1], [2, 3]]"),
                row(
                        "dt in bkm",
                        knowledge(
                                        "f",
                                        "",
                                        "",
                                        "x",
                                        "<decisionTable><input><inputExpression><text>x</text></inputExpression></input><output/><rule><inputEntry><text>&lt; 5</text></inputEntry><outputEntry><text>\"lo\"</text></outputEntry></rule></decisionTable>")
                                + decision("d", "", needsKnowledge("f"), literal("f(1)")),
                        "",
                        "d",
                        "\"lo\""),
                row(
                        "dt typed output bad",
                        decision(
                                "d",
                                "",
                                "",
                                "<decisionTable><output typeRef=\"string\"/><rule><outputEntry><text>1</text></outputEntry></rule></decisionTable>"),
                        "",
                        "d",
                        "ERR"),
                row(
                        "dt default",
                        input("i", "number")
                                + decision(
                                        "d",
                                        "",
                                        needsInput("i"),
                                        "<decisionTable><input><inputExpression><text>i</text></inputExpression></input><output><defaultOutputEntry><text>\"def\"</text></defaultOutputEntry></output><rule><inputEntry><text>1</text></inputEntry><outputEntry><text>\"one\"</text></outputEntry></rule></decisionTable>"),
                        "i=2",
                        "d",
                        "\"def\""),
                row(
                        "dt range strings",
                        input("i", "string")
                                + decision(
                                        "d",
                                        "",
                                        needsInput("i"),
                                        "<decisionTable><input><inputExpression><text>i</text></inputExpression></input><output/><rule><inputEntry><text>[\"a\"..\"c\"]</text></inputEntry><outputEntry><text>1</text></outputEntry></rule></decisionTable>"),
                        "i=\"b\"",
                        "d",
                        "1"),
                row(
                        "dt date test",
                        input("i", "date")
                                + decision(
                                        "d",
                                        "",
                                        needsInput("i"),
                                        "<decisionTable><input><inputExpression><text>i</text></inputExpression></input><output/><rule><inputEntry><text>&gt;= date(\"2020-01-01\")</text></inputEntry><outputEntry><text>1</text></outputEntry></rule></decisionTable>"),
                        "i=@\"2021-01-01\"",
                        "d",
                        "1"),
                row(
                        "dt cell other input",
                        input("i", "number")
                                + input("j", "number")
                                + decision(
                                        "d",
                                        "",
                                        needsInput("i") + needsInput("j"),
                                        "<decisionTable><input><inputExpression><text>i</text></inputExpression></input><output/><rule><inputEntry><text>&gt; j</text></inputEntry><outputEntry><text>1</text></outputEntry></rule></decisionTable>"),
                        "i=3;j=2",
                        "d",
                        "1"),
                row(
                        "dt cell boolean true for any",
                        input("i", "number")
                                + decision(
                                        "d",
                                        "",
                                        needsInput("i"),
                                        "<decisionTable><input><inputExpression><text>i</text></inputExpression></input><output/><rule><inputEntry><text>i &gt; 1</text></inputEntry><outputEntry><text>1</text></outputEntry></rule></decisionTable>"),
                        "i=3",
                        "d",
                        "1"),
                row(
                        "dt list input",
                        type("l", "number", " isCollection=\"true\"")
                                + input("i", "l")
                                + decision(
                                        "d",
                                        "",
                                        needsInput("i"),
                                        "<decisionTable><input><inputExpression><text>i</text></inputExpression></input><output/><rule><inputEntry><text>list contains(?, 3)</text></inputEntry><outputEntry><text>1</text></outputEntry></rule></decisionTable>"),
                        "i=[3]",
                        "d",
                        "1"),
                row(
                        "dt missing hit rule cells",
                        input("i", "number")
                                + decision(
                                        "d",
                                        "",
                                        needsInput("i"),
                                        "<decisionTable><input><inputExpression><text>i</text></inputExpression></input><output/><rule><outputEntry><text>1</text></outputEntry></rule></decisionTable>"),
                        "i=3",
                        "d",
                        "1"),
                row(
                        "invocation of context fn",
                        decision(
                                        "c",
                                        "",
                                        "",
                                        "<context><contextEntry><variable name=\"f\"/><functionDefinition><formalParameter name=\"x\"/>"
                                                + literal("x + 1") + "</functionDefinition></contextEntry></context>")
                                + decision(
                                        "d",
                                        "",
                                        needsDecision("c"),
                                        "<invocation>" + literal("c.f") + "<binding><parameter name=\"x\"/>"
                                                + literal("1") + "</binding></invocation>"),
                        "",
                        "d",
                        "2"),
                row(
                        "decision holds fn",
                        decision("c", "", "", literal("function(x) x + 1"))
                                + decision("d", "", needsDecision("c"), literal("c(1)")),
                        "",
                        "d",
                        "2"),
                row(
                        "unary tests decision",
                        input("i", "number")
                                + decision("d", "boolean", needsInput("i"), literal("i in (1, [5..7], >100)")),
                        "i=6",
                        "d",
                        "true"),
                row(
                        "svc typed param",
                        input("i", "number")
                                + decision("o", "", needsInput("i"), literal("i + 1"))
                                + service("s", "", "o", "", "", "i")
                                + decision("d", "", needsKnowledge("s"), literal("s([1])")),
                        "",
                        "d",
                        "2"),
                row(
                        "svc in bkm",
                        input("i", "number")
                                + decision("o", "", needsInput("i"), literal("i + 1"))
                                + service("s", "", "o", "", "", "i")
                                + knowledge("f", "", needsKnowledge("s"), "x", literal("s(x) * 2"))
                                + decision("d", "", needsKnowledge("f"), literal("f(1)")),
                        "",
                        "d",
                        "4"),
                row(
                        "svc uses bkm",
                        knowledge("f", "", "", "x", literal("x * 2"))
                                + input("i", "number")
                                + decision("o", "", needsInput("i") + needsKnowledge("f"), literal("f(i)"))
                                + service("s", "", "o", "", "", "i"),
                        "i=4",
                        "!s",
                        "8"),
                row(
                        "svc several direct",
                        input("i", "number")
                                + decision("o", "", needsInput("i"), literal("i"))
                                + decision("p", "", needsInput("i"), literal("i*2"))
                                + service("s", "", "o;p", "", "", "i"),
                        "i=4",
                        "!s",
                        "{o: 4, p: 8}"),
                row("bkm direct", knowledge("f", "", "", "x", literal("x * 2")), "x=4", "!f", "8"),
                row(
                        "allowedValues expr on list elem",
                        type(
                                        "t",
                                        "string",
                                        " isCollection=\"true\"|<allowedValues><text>\"a\",\"b\"</text></allowedValues>")
                                + input("i", "t")
                                + decision("d", "", needsInput("i"), literal("i")),
                        "i=[\"a\"]",
                        "d",
                        "[\"a\"]"),
                row(
                        "date string input",
                        input("i", "date") + decision("d", "", needsInput("i"), literal("i")),
                        "i=\"2020-01-01\"",
                        "d",
                        "ERR"));
    }
}
