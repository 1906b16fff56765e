package dev.xinmiao.decision.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.xinmiao.decision.DmnModel;
import dev.xinmiao.decision.Evaluator;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CsvDecisionsTest {
    private static final String MODEL = """
            <definitions xmlns="https://www.omg.org/spec/DMN/20230324/MODEL/" name="m" namespace="n">
              <inputData id="i1" name="staff"><variable name="staff" typeRef="number"/></inputData>
              <inputData id="i2" name="trade"><variable name="trade" typeRef="string"/></inputData>
              <inputData id="i3" name="sound"><variable name="sound" typeRef="boolean"/></inputData>
              <inputData id="i4" name="since"><variable name="since" typeRef="date"/></inputData>
              <decision id="d1" name="class"><variable name="class" typeRef="string"/>
                <informationRequirement><requiredInput href="#i1"/></informationRequirement>
                <informationRequirement><requiredInput href="#i2"/></informationRequirement>
                <informationRequirement><requiredInput href="#i3"/></informationRequirement>
                <informationRequirement><requiredInput href="#i4"/></informationRequirement>
                <literalExpression><text>if staff = null then "?" else if sound and since &lt; date("2020-01-01")
                  then trade + ", old" else if staff &lt;= 500.5 then "small" else "large"</text></literalExpression>
              </decision>
            </definitions>
            """;

    private record Result(String answers, CsvPopulations.Summary summary) {}

    private static Result decide(String rows, CsvDecisions.Extra... extras) throws Exception {
        DmnModel model = DmnModel.read("m.dmn", new ByteArrayInputStream(MODEL.getBytes(StandardCharsets.UTF_8)));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CsvPopulations.Summary summary = new CsvDecisions(
                        model, model.decisions().getFirst(), Set.of(extras), 2)
                .run(new ByteArrayInputStream(rows.getBytes(StandardCharsets.UTF_8)), out);
        return new Result(out.toString(StandardCharsets.UTF_8), summary);
    }

    private static CsvException refused(String rows) {
        return catchThrowableOfType(CsvException.class, () -> decide(rows));
    }

    @Test
    void answers_come_in_the_order_of_the_rows() throws Exception {
        Result result = decide("""
                \uFEFFsince,staff,trade,sound,remark
                2026-01-01,500.5,food,true,"with ""quotes"",
                and a line end"
                2026-01-01,500.50001,food,true,
                2019-12-31,9,"a ""b"" c",true,
                ,,,,
                ,-3e2,,false,x
                """);

        assertThat(result.answers()).isEqualTo("class\nsmall\nlarge\n\"a \"\"b\"\" c, old\"\n?\nsmall\n");
        assertThat(result.summary().rows()).isEqualTo(5);
        assertThat(result.summary().ignored()).containsExactly("remark");
    }

    @Test
    void lines_may_end_as_windows_has_them_and_the_last_not_at_all() throws Exception {
        assertThat(decide("staff,sound\r\n1,true\r\n900,false").answers()).isEqualTo("class\nsmall\nlarge\n");
        assertThat(decide("staff\n1\n\n").answers()).isEqualTo("class\nsmall\n?\n");
    }

    /** Numbers short and long, cells in quotes and without, nulls here and there: in many pieces, whose memory is reused. */
    @Test
    void each_row_is_decided_as_the_row_interpreter_does_it() throws Exception {
        DmnModel model = DmnModel.read("m.dmn", new ByteArrayInputStream(MODEL.getBytes(StandardCharsets.UTF_8)));
        Evaluator evaluator = model.strictEvaluator();
        Random random = new Random(7);
        StringBuilder rows = new StringBuilder("staff,trade,sound,since\n");
        StringBuilder expected = new StringBuilder("class\n");
        for (int i = 0; i < 20_000; i++) {
            boolean wild = i / 2000 % 3 == 1;
            String staff = random.nextInt(9) == 0 ? "" : number(random, wild);
            String trade = List.of("", "food", "a,b", "say \"no\"", "甲", "x\ny", "t" + i)
                    .get(random.nextInt(7));
            String sound = List.of("", "true", "false").get(random.nextInt(3));
            String since =
                    random.nextInt(5) == 0 ? "" : LocalDate.of(2020, 1, 1).plusDays(random.nextInt(99) - 50) + "";
            rows.append(cell(staff, random))
                    .append(',')
                    .append(cell(trade, random))
                    .append(',');
            rows.append(cell(sound, random)).append(',').append(cell(since, random));
            rows.append(random.nextBoolean() ? "\n" : "\r\n");

            evaluator.reset();
            evaluator.set("staff", staff.isEmpty() ? null : new BigDecimal(staff));
            evaluator.set("trade", trade.isEmpty() ? null : trade);
            evaluator.set("sound", sound.isEmpty() ? null : Boolean.valueOf(sound));
            evaluator.set("since", since.isEmpty() ? null : LocalDate.parse(since));
            Object value = evaluator.value("class");
            expected.append(value == null ? "\"\"" : CsvOutput.quoted((String) value))
                    .append('\n');
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new CsvDecisions(model, model.decisions().getFirst(), Set.of(), 2, 3000)
                .run(new ByteArrayInputStream(rows.toString().getBytes(StandardCharsets.UTF_8)), out);

        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo(expected.toString());
    }

    private static String number(Random random, boolean wild) {
        return switch (random.nextInt(wild ? 6 : 4)) {
            case 0 -> "500.5";
            case 1 -> "-" + random.nextInt(1000);
            case 2 -> random.nextInt(1000) + "." + random.nextInt(1000) + "0";
            case 3 -> String.valueOf(random.nextInt(1000));
            case 4 -> "5.005e2";
            default -> "500.4999999999999999999999999" + random.nextInt(10);
        };
    }

    private static String cell(String text, Random random) {
        String quoted = CsvOutput.quoted(text);
        return quoted.equals(text) && random.nextInt(4) == 0 ? '"' + text + '"' : quoted;
    }

    @Test
    void inputs_without_a_column_are_told() throws Exception {
        assertThat(decide("staff,remark\n1,x\n").summary())
                .isEqualTo(new CsvPopulations.Summary(
                        1, java.util.List.of("remark"), java.util.List.of("trade", "sound", "since"), List.of(), 0));
    }

    @Test
    void wrong_cells_are_told_by_row_and_column_and_nothing_is_answered() {
        CsvException refused = refused("""
                staff,sound,since
                12 persons,true,2026-01-01
                12,yes,2026-01-01
                12,true,2026-02-30
                12,true
                12,true,2026-01-01
                "12" x,true,2026-01-01
                """);

        assertThat(refused.problems())
                .extracting(CsvProblem::toString)
                .containsExactly(
                        "row 1, column “staff”: “12 persons” is not a number, such as 1234.5 (no units, no thousands"
                                + " separators)",
                        "row 2, column “sound”: “yes” is not true or false",
                        "row 3, column “since”: “2026-02-30” is not a date, such as 2026-11-26",
                        "row 4: it has 2 cells, the heading 3",
                        "row 6, column “staff”: a quote is not closed, or text stands behind it");
    }

    @Test
    void headings_are_checked() {
        assertThat(refused("")).hasMessageContaining("the file is empty");
        assertThat(refused("staff,staff\n1,2\n")).hasMessageContaining("two columns have this name");
        assertThat(refused("staff,Trade\n1,x\n"))
                .hasMessageContaining("is it misspelt?")
                .hasMessageContaining("“trade”");
        assertThat(refused("a,b\n1,2\n")).hasMessageContaining("it has staff, trade, sound, since");
    }

    private static CsvException refused(byte[] rows) {
        return catchThrowableOfType(
                CsvException.class,
                () -> new CsvDecisions(model(MODEL), model(MODEL).decisions().getFirst(), Set.of(), 1)
                        .run(new ByteArrayInputStream(rows), new ByteArrayOutputStream()));
    }

    private static DmnModel model(String text) throws Exception {
        return DmnModel.read("m.dmn", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void files_in_other_encodings_are_refused() throws Exception {
        Charset gbk = Charset.forName("GBK");
        assertThat(refused("staff,行业\n1,x\n".getBytes(gbk))).hasMessageContaining("heading: it is not UTF-8; save");
        assertThat(refused("staff\n1\n".getBytes(StandardCharsets.UTF_16))).hasMessageContaining("the file is UTF-16");
        assertThat(refused("staff,trade\n1,x\n2,软件\n3,\"软\"\"件\"\n软,x\n".getBytes(gbk))
                        .problems())
                .extracting(CsvProblem::toString)
                .containsExactly(
                        "row 2, column “trade”: the cell is not UTF-8; save the file as UTF-8",
                        "row 3, column “trade”: the cell is not UTF-8; save the file as UTF-8",
                        "row 4, column “staff”: the cell is not UTF-8; save the file as UTF-8");
        // The replacement character may itself be meant.
        assertThat(decide("staff,trade\n1,\uFFFD\n").answers()).isEqualTo("class\nsmall\n");
    }

    @Test
    void cells_apart_by_other_than_commas_are_told() {
        assertThat(refused("staff;trade\n1;x\n")).hasMessageContaining("separate cells by commas");
    }

    private static final String STRICT = """
            <definitions xmlns="https://www.omg.org/spec/DMN/20230324/MODEL/" name="m" namespace="n">
              <itemDefinition name="tStaff"><typeRef>number</typeRef><allowedValues><text>[0..100]</text></allowedValues></itemDefinition>
              <itemDefinition name="tTrade"><typeRef>string</typeRef><allowedValues><text>"a","b"</text></allowedValues></itemDefinition>
              <inputData id="i" name="staff"><variable name="staff" typeRef="tStaff"/></inputData>
              <inputData id="j" name="trade"><variable name="trade" typeRef="tTrade"/></inputData>
              <decision id="d" name="size"><variable name="size" typeRef="string"/>
                <informationRequirement><requiredInput href="#i"/></informationRequirement>
                <informationRequirement><requiredInput href="#j"/></informationRequirement>
                <decisionTable hitPolicy="UNIQUE"><input><inputExpression><text>staff</text></inputExpression></input>
                  <input><inputExpression><text>trade</text></inputExpression></input><output/>
                  <rule><inputEntry><text>&lt; 30</text></inputEntry><inputEntry><text>"a"</text></inputEntry><outputEntry><text>"x"</text></outputEntry></rule>
                  <rule><inputEntry><text>[20..50]</text></inputEntry><inputEntry><text>-</text></inputEntry><outputEntry><text>"y"</text></outputEntry></rule>
                </decisionTable></decision>
            </definitions>
            """;

    @Test
    void what_counts_as_null_though_the_file_says_otherwise_is_told() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        String rows = "staff,trade\n10,a\n-5,a\n25,c\n25,a\n\"\",b\n" + "25,a\n".repeat(60);

        CsvPopulations.Summary summary = new CsvDecisions(
                        model(STRICT), model(STRICT).decisions().getFirst(), Set.of(), 2, 100)
                .run(new ByteArrayInputStream(rows.getBytes(StandardCharsets.UTF_8)), out);

        assertThat(out.toString(StandardCharsets.UTF_8)).startsWith("size\nx\n\"\"\ny\n\"\"\n\"\"\n\"\"\n");
        assertThat(summary.warnings().stream().map(CsvProblem::toString).limit(4))
                .containsExactly(
                        "row 2, column “staff”: -5 is not a value of the type tStaff; it counts as null",
                        "row 3, column “trade”: \"c\" is not a value of the type tTrade; it counts as null",
                        "row 4: several rules of the table “size” hit, which its hit policy UNIQUE doesn't allow; it is null",
                        "row 6: several rules of the table “size” hit, which its hit policy UNIQUE doesn't allow; it is null");
        assertThat(summary.warnings().size() + summary.moreWarnings()).isEqualTo(63);
    }

    @Test
    void rows_beyond_one_piece_keep_their_numbers() {
        String rows = "staff\n" + "123456789\n".repeat(1_500_000) + "x\n";

        assertThat(refused(rows).problems().getFirst().row()).isEqualTo(1_500_001);
    }

    @Test
    void reasons_are_said_in_two_languages() throws Exception {
        String answers =
                decide("staff,sound\n700,false\n", CsvDecisions.Extra.WHY).answers();

        assertThat(answers).startsWith("class,why,why_en\nlarge,").contains("700", "500.5");
    }

    @Test
    void the_rule_that_hit_is_told_for_each_table_beneath() throws Exception {
        String table = """
                <definitions xmlns="https://www.omg.org/spec/DMN/20230324/MODEL/" name="m" namespace="n">
                  <inputData id="i" name="staff"><variable name="staff" typeRef="number"/></inputData>
                  <decision id="p" name="points"><variable name="points" typeRef="number"/>
                    <informationRequirement><requiredInput href="#i"/></informationRequirement>
                    <decisionTable hitPolicy="COLLECT" aggregation="SUM"><input><inputExpression><text>staff</text></inputExpression></input><output/>
                      <rule><inputEntry><text>&gt; 10</text></inputEntry><outputEntry><text>1</text></outputEntry></rule>
                      <rule><inputEntry><text>&gt; 100</text></inputEntry><outputEntry><text>2</text></outputEntry></rule>
                    </decisionTable></decision>
                  <decision id="c" name="size, by points"><variable name="size, by points" typeRef="string"/>
                    <informationRequirement><requiredDecision href="#p"/></informationRequirement>
                    <decisionTable hitPolicy="FIRST"><input><inputExpression><text>points</text></inputExpression></input><output/>
                      <rule><inputEntry><text>&gt;= 3</text></inputEntry><outputEntry><text>"large"</text></outputEntry></rule>
                      <rule><inputEntry><text>&gt;= 1</text></inputEntry><outputEntry><text>"small"</text></outputEntry></rule>
                    </decisionTable></decision>
                </definitions>
                """;
        DmnModel model = DmnModel.read("m.dmn", new ByteArrayInputStream(table.getBytes(StandardCharsets.UTF_8)));
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        new CsvDecisions(model, model.decisions().getLast(), Set.of(CsvDecisions.Extra.RULES), 1)
                .run(new ByteArrayInputStream("staff\n5\n50\n500\n".getBytes(StandardCharsets.UTF_8)), out);

        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("""
                "size, by points",rule points,"rule size, by points"
                ,0,0
                small,1,2
                large,1 2,1
                """);
    }
}
