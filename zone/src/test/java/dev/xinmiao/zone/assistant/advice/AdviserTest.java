package dev.xinmiao.zone.assistant.advice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.xinmiao.zone.fact.FactBook;
import dev.xinmiao.zone.fact.FactDictionary;
import dev.xinmiao.zone.fact.FactKey;
import dev.xinmiao.zone.fact.FactValue;
import dev.xinmiao.zone.fact.Statement;
import dev.xinmiao.zone.kernel.AsOf;
import dev.xinmiao.zone.kernel.Bilingual;
import dev.xinmiao.zone.kernel.Period;
import dev.xinmiao.zone.kernel.SubjectId;
import dev.xinmiao.zone.pack.Pack;
import dev.xinmiao.zone.pack.PackFolder;
import dev.xinmiao.zone.programme.Judge;
import dev.xinmiao.zone.programme.Judgeable;
import dev.xinmiao.zone.programme.Programme;
import dev.xinmiao.zone.programme.ProgrammeCatalogue;
import dev.xinmiao.zone.programme.Standing.State;
import dev.xinmiao.zone.programme.Why;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Asking back for the facts that decide, and saying what follows, by the rules of the national pack. */
class AdviserTest {
    private static final AsOf NOW = new AsOf(LocalDate.of(2026, 6, 30), Instant.parse("2026-06-30T01:00:00Z"));
    private static final Pack PACK = Pack.open(PackFolder.find(null), "kunshan");
    private static final FactDictionary DICTIONARY = FactDictionary.load(PACK);
    private static final ProgrammeCatalogue RULES = ProgrammeCatalogue.load(PACK, DICTIONARY);

    private final Adviser adviser = new Adviser(DICTIONARY, Asking.load(PACK, DICTIONARY));

    private static final Judgeable PROGRAMMES = new Judgeable() {
        @Override
        public String kind() {
            return "programme";
        }

        @Override
        public ProgrammeCatalogue rules() {
            return RULES;
        }

        @Override
        public Optional<Programme> find(String id) {
            return RULES.find(id);
        }

        @Override
        public Optional<Why> why(Programme programme, FactBook facts) {
            return new Judge(RULES).why(programme, facts);
        }

        @Override
        public String reasons(String enterprisePage, Programme programme) {
            return enterprisePage + "/why/" + programme.id();
        }
    };

    private Advice advise(String programme, String question, Adviser.@Nullable Own own, Map<String, String> fields) {
        return adviser.advise(PROGRAMMES, RULES.find(programme).orElseThrow(), question, NOW, own, fields)
                .orElseThrow();
    }

    private static List<String> keys(Advice advice) {
        return advice.questions().stream()
                .map(question -> question.needed().toString())
                .toList();
    }

    private static Adviser.Own own(Map<String, Long> of2025, Map<String, Object> lasting) {
        Map<FactKey, FactValue> numbers = new LinkedHashMap<>();
        of2025.forEach((key, value) -> numbers.put(new FactKey(key), FactValue.of(value)));
        Map<FactKey, FactValue> others = new LinkedHashMap<>();
        lasting.forEach((key, value) -> others.put(
                new FactKey(key),
                switch (value) {
                    case Boolean truth -> FactValue.of(truth);
                    case Integer number -> FactValue.of(number);
                    case LocalDate day -> FactValue.of(day);
                    case String text when text.equals("无") -> FactValue.none();
                    default -> FactValue.of(value.toString());
                }));
        SubjectId subject = new SubjectId(7);
        return new Adviser.Own(
                FactBook.from(
                        List.of(
                                new Statement(subject, "tax", Period.year(2025), numbers, NOW.knownAt(), "test", null),
                                new Statement(
                                        subject,
                                        "registry",
                                        Period.since(LocalDate.of(2020, 1, 1)),
                                        others,
                                        NOW.knownAt(),
                                        "test",
                                        null)),
                        DICTIONARY,
                        NOW),
                "/enterprises/7");
    }

    @Test
    void aStrangerIsAskedForAtMostThreeFactsThatTheQuestionTouchesFirst() {
        Advice advice = advise("high-tech-enterprise", "高企对研发费用占比有什么要求？", null, Map.of());

        assertThat(advice.word()).isEqualTo("ask");
        assertThat(keys(advice))
                .hasSize(3)
                .allMatch(key -> key.startsWith("rnd."))
                .first()
                .asString()
                .endsWith("@2025");
        assertThat(advice.questions().getFirst().text().zh()).startsWith("你们 2025 年的研发费用");
        assertThat(advice.more()).isNull();
    }

    @Test
    void whereTheQuestionTouchesNothingTheFactsThatDecideAloneComeFirst() {
        Advice advice = advise("high-tech-enterprise", "我们行不行", null, Map.of());

        assertThat(keys(advice)).containsExactlyInAnyOrder("ip.core-owned", "technology.field", "registered.on");
    }

    @Test
    void oneAnswerThatRefusesIsEnoughAndTheReasonNamesTheClause() {
        Advice advice = advise(
                "high-tech-enterprise",
                "科技人员",
                null,
                Map.of("fact:staff.total@2025", "200", "fact:staff.science@2025", "9.8%"));

        assertThat(advice.standing().state()).isEqualTo(State.NOT_MET);
        assertThat(advice.questions()).isEmpty();
        assertThat(advice.reasons())
                .anySatisfy(reason -> assertThat(reason.zh()).contains("9.8%", "≥ 10%", "差 0.2 个百分点", "第十一条"));
    }

    @Test
    void oneThatSettlesNothingLeavesItOpenAndTheNextThreeAreAskedFor() {
        Map<String, String> fields =
                Map.of("fact:ip.core-owned", "是", "fact:technology.field", "新材料", "fact:registered.on", "2019年3月1日");
        Advice advice = advise("high-tech-enterprise", "我们能申请吗", null, fields);

        assertThat(advice.standing().state()).isEqualTo(State.MISSING);
        assertThat(advice.word()).isEqualTo("open");
        assertThat(keys(advice)).hasSize(3).doesNotContain("ip.core-owned", "technology.field", "registered.on");
        assertThat(advice.told()).extracting(FactQuestion::typed).containsExactlyInAnyOrderElementsOf(fields.values());
    }

    @Test
    void whatSomebodyDoesNotKnowIsNotAskedForAgain() {
        Advice advice = advise(
                "high-tech-enterprise",
                "我们能申请吗",
                null,
                Map.of("fact:ip.core-owned", "", "fact:technology.field", "我不清楚", "fact:registered.on", ""));

        assertThat(advice.standing().state()).isEqualTo(State.MISSING);
        assertThat(keys(advice)).isNotEmpty().doesNotContain("ip.core-owned", "technology.field", "registered.on");
        assertThat(advice.told()).allMatch(each -> each.fault() == null);
    }

    @Test
    void nobodyIsAskedForWhatOnlyExpertsCanSay() {
        Map<String, String> fields = new LinkedHashMap<>();
        for (int round = 0; round < 25; round++) {
            Advice advice = advise("high-tech-enterprise", "我们能申请吗", null, fields);
            assertThat(keys(advice)).noneMatch(key -> key.startsWith("expert."));
            advice.questions().forEach(question -> fields.put(question.name(), ""));
        }
        assertThat(advise("high-tech-enterprise", "我们能申请吗", null, fields).questions())
                .isEmpty();
    }

    @Test
    void anEnterpriseThatMissesByLittleIsToldHowMuch() {
        Adviser.Own own = own(
                Map.of("staff.total", 501L, "revenue", 100_000_000L, "assets.total", 90_000_000L),
                Map.of(
                        "registered.mainland", true,
                        "industry.restricted", false));
        Advice advice = advise("tech-sme", "科小有什么条件", own, Map.of());

        assertThat(advice.word()).isEqualTo("near");
        assertThat(advice.reasons())
                .extracting(Bilingual::zh)
                .anySatisfy(reason -> assertThat(reason).contains("501 人", "≤ 500 人", "超出 1 人"));
        assertThat(advice.more()).isEqualTo("/enterprises/7/why/tech-sme");
        assertThat(advice.questions()).isEmpty();
    }

    @Test
    void oneThatMeetsItIsToldSo() {
        Adviser.Own own = own(
                Map.of(
                        "staff.total",
                        100L,
                        "staff.science",
                        40L,
                        "revenue",
                        50_000_000L,
                        "assets.total",
                        40_000_000L,
                        "rnd.expense",
                        5_000_000L),
                Map.of(
                        "registered.mainland", true,
                        "industry.restricted", false,
                        "incident.latest", "无",
                        "misconduct.latest", "无",
                        "listed.abnormal", false,
                        "listed.dishonest", false,
                        "ip.class1", 3,
                        "tax.by-audit", true,
                        "industry.code", "I651"));
        Advice advice = advise("tech-sme", "科小有什么条件", own, Map.of());

        assertThat(advice.word()).isEqualTo("met");
        assertThat(advice.day()).isEqualTo(LocalDate.of(2026, 6, 30));
    }

    @Test
    void whatIsOnRecordCanNotBeSaidOtherwise() {
        Adviser.Own own = own(Map.of("staff.total", 501L), Map.of());
        Advice advice = advise("tech-sme", "科小", own, Map.of("fact:staff.total@2025", "20"));

        assertThat(advice.standing().state()).isEqualTo(State.NOT_MET);
        assertThat(advice.told()).isEmpty();
    }

    @Test
    void aShareOfSomethingUnknownAndNonsenseAreFaultsThatKeepWhatWasTyped() {
        Advice advice = advise(
                "tech-sme",
                "科小",
                null,
                Map.of(
                        "fact:rnd.expense@2025", "5%",
                        "fact:staff.total@2025", "很多",
                        "fact:listed.abnormal", "maybe",
                        "fact:incident.latest", "2026-13-45",
                        "fact:no.such@2025", "1",
                        "fact:staff.total", "1",
                        "fact:../../x", "1"));

        assertThat(advice.told())
                .hasSize(4)
                .allSatisfy(each -> assertThat(each.fault()).isNotNull())
                .extracting(FactQuestion::typed)
                .contains("5%", "很多");
        assertThat(advice.standing().state()).isEqualTo(State.MISSING);
    }

    @Test
    void figuresAreReadAsPeopleWriteThem() {
        Map<String, String> fields = Map.of("fact:revenue@2025", "1.2亿", "fact:assets.total@2025", "21,000");
        Advice advice = advise("tech-sme", "科小的资产", null, fields);

        assertThat(advice.standing().state()).isEqualTo(State.NOT_MET);
        assertThat(advice.reasons())
                .anySatisfy(reason -> assertThat(reason.zh()).contains("21,000 万元", "超出 1000 万元"));
    }

    @Test
    void whereAnyOfSeveralPathsIsEnoughThatIsSaidAndTheNearestComesFirst() {
        Map<String, String> fields = new LinkedHashMap<>(Map.of(
                "fact:revenue@2022",
                "900",
                "fact:revenue@2024",
                "2000",
                "fact:revenue@2025",
                "2100",
                "fact:staff.total@2022",
                "50",
                "fact:staff.total@2024",
                "60",
                "fact:staff.total@2025",
                "70"));
        fields.put("fact:technology.expense@2025", "100");
        fields.put("fact:registered.on", "2010-01-01");
        Advice advice = advise("gazelle", "瞪羚有什么条件", null, fields);

        List<String> reasons = advice.reasons().stream().map(Bilingual::zh).toList();
        assertThat(reasons).hasSize(5);
        assertThat(reasons.getFirst()).contains("4 条满足其中一条即可");
        assertThat(reasons.get(1)).startsWith("（1）收入成长路径：").contains("900 万元", "差 100 万元");
        assertThat(reasons.get(2)).startsWith("（2）职工成长路径：").contains("；");
    }

    @Test
    void aSumOfTwoYearsHasTheUnitOfBoth() {
        Advice advice = advise(
                "little-giant",
                "小巨人研发费用",
                null,
                Map.of(
                        "fact:rnd.expense@2025", "300",
                        "fact:rnd.expense@2024", "219.7378",
                        "fact:revenue@2025", "5000",
                        "fact:revenue@2024", "5000"));

        assertThat(advice.reasons())
                .anySatisfy(reason -> assertThat(reason.zh()).contains("519.7378 万元，要求 ≥ 1200 万元"));
    }

    @Test
    void aPartIsNotMoreThanItsWholeAndNothingIsJudgedByASlip() {
        Advice advice = advise(
                "high-tech-enterprise",
                "科技人员",
                null,
                Map.of("fact:staff.total@2025", "100", "fact:staff.science@2025", "300"));

        assertThat(advice.word()).isEqualTo("faulty");
        assertThat(advice.questions()).isEmpty();
        assertThat(advice.told()).anySatisfy(each -> {
            assertThat(each.typed()).isEqualTo("300");
            assertThat(each.fault()).isNotNull();
        });
        assertThat(advise("high-tech-enterprise", "科技人员", null, Map.of("fact:staff.total@2025", "-5"))
                        .word())
                .isEqualTo("faulty");
        assertThat(advise("high-tech-enterprise", "科技人员", null, Map.of("fact:rnd.expense.high-tech@2025", "300%"))
                        .word())
                .isEqualTo("faulty");
    }

    @Test
    void theWholeIsAskedForBeforeItsPart() {
        assertThat(keys(advise("high-tech-enterprise", "科技人员要多少", null, Map.of())))
                .containsSubsequence("staff.total@2025", "staff.science@2025");
    }
}
