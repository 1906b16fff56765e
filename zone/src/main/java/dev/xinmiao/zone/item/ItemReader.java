package dev.xinmiao.zone.item;

import dev.xinmiao.zone.fact.FactKey;
import dev.xinmiao.zone.item.ServiceItem.Audience;
import dev.xinmiao.zone.item.ServiceItem.Basis;
import dev.xinmiao.zone.item.ServiceItem.Batch;
import dev.xinmiao.zone.item.ServiceItem.Provider;
import dev.xinmiao.zone.item.ServiceItem.Status;
import dev.xinmiao.zone.item.ServiceItem.Validity;
import dev.xinmiao.zone.kernel.Bilingual;
import dev.xinmiao.zone.kernel.Mark;
import dev.xinmiao.zone.pack.InvalidPackException;
import dev.xinmiao.zone.pack.PackProblem;
import dev.xinmiao.zone.pack.YamlNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a file of {@code items/}; notes all that is wrong in it instead of stopping at the first. */
final class ItemReader {
    private static final Set<String> ITEM = Set.of(
            "code",
            "version",
            "change",
            "name",
            "category",
            "stages",
            "nature",
            "provider",
            "audience",
            "content",
            "points",
            "channels",
            "limit",
            "materials",
            "fee",
            "result",
            "complaint",
            "batch",
            "effectiveFrom",
            "effectiveTo",
            "reviewBy",
            "status",
            "since",
            "reason",
            "basis",
            "process",
            "guide",
            "words");
    private static final Pattern CODE = Pattern.compile("[a-z]{2,4}-[0-9]{3,5}");
    private static final Pattern PATH = Pattern.compile("/[a-z0-9-]+(/[a-z0-9-]+)*");
    private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9-]*");
    /** A mainland mobile number: eleven digits from 13 to 19. Whoever leaves takes it along, and it is a person's own. */
    private static final Pattern MOBILE = Pattern.compile("(\\+?86)?1[3-9][0-9]{9}");

    private final List<PackProblem> problems;

    ItemReader(List<PackProblem> problems) {
        this.problems = problems;
    }

    /** Null if anything about it is wrong; the problems then say what. */
    @Nullable
    ServiceItem read(YamlNode file) {
        int before = problems.size();
        ServiceItem item = item(new Entries(file, ITEM, problems));
        return problems.size() == before ? item : null;
    }

    private ServiceItem item(Entries file) {
        int version = file.required("version", 1, ItemReader::positive);
        if (version > 1) {
            file.required("change", Entries.NO_TEXT, file::bilingual);
        }
        Status status = status(file);
        List<OfferingPoint> points = file.list("points", this::point);
        if (points.isEmpty()) {
            file.refuse("points", "至少要有一个服务点。 at least one point is needed where the item is offered");
        }
        return new ServiceItem(
                file.required("code", "", ItemReader::code),
                version,
                file.both("name"),
                file.word("category", Category.GENERAL),
                file.words("stages", Stage.class),
                file.word("nature", Nature.BASIC),
                file.required(
                        "provider", new Provider(Entries.NO_TEXT, List.of(), ProviderKind.DEPARTMENT), this::provider),
                file.required("audience", new Audience(Entries.NO_TEXT, List.of(), List.of()), this::audience),
                file.both("content"),
                points,
                file.words("channels", Channel.class),
                file.required("limit", new Limit(null, null, Limit.Unit.AT_ONCE, Entries.NO_TEXT), this::limit),
                materials(file),
                file.both("fee"),
                file.both("result"),
                file.both("complaint"),
                file.required("batch", new Batch(1, LocalDate.EPOCH), this::batch),
                file.orNull("change", file::bilingual),
                validity(file),
                status,
                file.required("basis", new Basis(Mark.PROPOSAL, Entries.NO_TEXT), this::basis),
                file.orNull("process", ItemReader::key),
                file.orNull("guide", ItemReader::path),
                file.list("words", ItemReader::oneLine));
    }

    private Provider provider(YamlNode node) {
        Entries entries = new Entries(node, Set.of("zh", "en", "with", "kind"), problems);
        return new Provider(
                new Bilingual(entries.text("zh"), entries.text("en")),
                entries.list("with", entries::bilingual),
                entries.word("kind", ProviderKind.DEPARTMENT));
    }

    private Audience audience(YamlNode node) {
        Entries entries = new Entries(node, Set.of("zh", "en", "groups", "conditions"), problems);
        return new Audience(
                new Bilingual(entries.text("zh"), entries.text("en")),
                entries.words("groups", AudienceGroup.class),
                entries.list("conditions", this::condition));
    }

    private AudienceCondition condition(YamlNode node) {
        Entries entries = new Entries(node, Set.of("programmes", "fact", "begins"), problems);
        if (node.get("fact").isPresent()) {
            FactKey fact = entries.required("fact", new FactKey("none"), ItemReader::fact);
            return new AudienceCondition.FactBegins(fact, some(entries, "begins"));
        }
        return new AudienceCondition.Meets(some(entries, "programmes"));
    }

    private static List<String> some(Entries entries, String key) {
        List<String> found = entries.list(key, ItemReader::oneLine);
        if (found.isEmpty()) {
            entries.refuse(key, "条件缺少“%s”。 a condition needs 'programmes', or 'fact' and 'begins'".formatted(key));
        }
        return found;
    }

    private OfferingPoint point(YamlNode node) {
        Entries entries =
                new Entries(node, Set.of("zh", "en", "contact", "phone", "hours", "verified", "mark"), problems);
        return new OfferingPoint(
                new Bilingual(entries.text("zh"), entries.text("en")),
                entries.text("contact"),
                entries.required("phone", "", ItemReader::phone),
                entries.both("hours"),
                entries.required("verified", LocalDate.EPOCH, YamlNode::date),
                entries.mark());
    }

    private Limit limit(YamlNode node) {
        Entries entries = new Entries(node, Set.of("legal", "promised", "unit", "zh", "en"), problems);
        Limit.Unit unit = entries.word("unit", Limit.Unit.WORKING_DAY);
        BigDecimal legal = entries.orNull("legal", ItemReader::halves);
        BigDecimal promised = entries.orNull("promised", ItemReader::halves);
        if (unit.counts() && !entries.has("promised")) {
            entries.refuse("promised", "缺少承诺时限的数。 'promised' is missing, a number of 'unit'");
        } else if (!unit.counts() && (promised != null || legal != null)) {
            entries.refuse("unit", "“%s”不带数字。 '%s' goes without a number".formatted(Words.of(unit), Words.of(unit)));
        } else if (legal != null && promised != null && promised.compareTo(legal) > 0) {
            entries.refuse(
                    "promised", "承诺时限（%s）长于法定时限（%s）。 more is promised than the law allows".formatted(promised, legal));
        }
        return new Limit(
                legal,
                promised,
                unit,
                new Bilingual(entries.optional("zh", "", YamlNode::text), entries.optional("en", "", YamlNode::text)));
    }

    private List<Material> materials(Entries file) {
        Set<String> keys = new HashSet<>();
        return file.list("materials", node -> {
            Entries entries = new Entries(node, Set.of("key", "zh", "en", "need", "form", "source"), problems);
            String key = entries.required("key", "", ItemReader::key);
            if (!keys.add(key) && !key.isEmpty()) {
                entries.refuse("key", "材料“%s”出现两次。 the material '%s' is there twice".formatted(key, key));
            }
            return new Material(
                    key,
                    new Bilingual(entries.text("zh"), entries.text("en")),
                    entries.word("need", Material.Need.REQUIRED),
                    entries.word("form", Material.Form.COPY),
                    entries.both("source"));
        });
    }

    private Batch batch(YamlNode node) {
        Entries entries = new Entries(node, Set.of("number", "date"), problems);
        return new Batch(
                entries.required("number", 1, ItemReader::positive),
                entries.required("date", LocalDate.EPOCH, YamlNode::date));
    }

    private Basis basis(YamlNode node) {
        Entries entries = new Entries(node, Set.of("zh", "en", "mark"), problems);
        return new Basis(entries.mark(), new Bilingual(entries.text("zh"), entries.text("en")));
    }

    private static Validity validity(Entries file) {
        LocalDate from = file.required("effectiveFrom", LocalDate.EPOCH, YamlNode::date);
        LocalDate to = file.orNull("effectiveTo", YamlNode::date);
        if (to != null && to.isBefore(from)) {
            file.refuse("effectiveTo", "失效日（%s）早于生效日（%s）。 it ends before it begins".formatted(to, from));
        }
        return new Validity(from, to, file.required("reviewBy", LocalDate.EPOCH, YamlNode::date));
    }

    private static Status status(Entries file) {
        ItemState state = file.word("status", ItemState.DRAFT);
        LocalDate since = file.orNull("since", YamlNode::date);
        Bilingual reason = file.orNull("reason", file::bilingual);
        boolean ended = state == ItemState.SUSPENDED || state == ItemState.RETIRED;
        if (ended && (since == null || reason == null)) {
            file.refuse(
                    "status",
                    "暂停或停办须写明 since（自哪天）和 reason（原因）。 a suspended or retired item needs 'since' and 'reason'");
        } else if (!ended && (since != null || reason != null)) {
            file.refuse(
                    "status", "since 和 reason 只用于暂停或停办。 'since' and 'reason' belong to a suspended or retired item");
        }
        return new Status(state, since, reason);
    }

    private static String code(YamlNode node) {
        return matching(node, CODE, "事项编码应如 zc-001", "a code is written like zc-001");
    }

    private static String path(YamlNode node) {
        return matching(node, PATH, "应为本站的地址，如 /ai-filing", "use an address of this site, such as /ai-filing");
    }

    private static String key(YamlNode node) {
        return matching(node, KEY, "应为小写字母、数字和连字符", "use lower-case letters, digits and hyphens");
    }

    private static String matching(YamlNode node, Pattern pattern, String zh, String en) {
        if (!pattern.matcher(node.text()).matches()) {
            throw new InvalidPackException(
                    node.problem("“%s”有误：%s。 '%s': %s".formatted(node.text(), zh, node.text(), en)));
        }
        return node.text();
    }

    private static String phone(YamlNode node) {
        if (MOBILE.matcher(node.text().replaceAll("[ -]", "")).matches()) {
            throw new InvalidPackException(
                    node.problem("请填办公电话，不要公开个人手机号。 give the desk's number: a person's mobile is not published"));
        }
        return oneLine(node);
    }

    private static FactKey fact(YamlNode node) {
        try {
            return new FactKey(node.text());
        } catch (IllegalArgumentException e) {
            throw new InvalidPackException(node.problem("“%s”不是指标名。 %s".formatted(node.text(), e.getMessage())));
        }
    }

    private static int positive(YamlNode node) {
        int number = node.integer();
        if (number < 1) {
            throw new InvalidPackException(node.problem("应为 1 或更大的整数。 a whole number from 1 is needed"));
        }
        return number;
    }

    /** Half a day can be promised, a third of one can't be counted. */
    private static BigDecimal halves(YamlNode node) {
        BigDecimal number = node.decimal();
        if (number.signum() <= 0 || number.remainder(new BigDecimal("0.5")).signum() != 0) {
            throw new InvalidPackException(
                    node.problem("时限应为 0.5 的正整数倍；即办请写 unit: at-once。 a limit is a positive multiple of 0.5;"
                            + " for none write unit: at-once"));
        }
        return number.stripTrailingZeros().scale() < 0 ? number.setScale(0) : number.stripTrailingZeros();
    }

    /** A workbook keeps several in one cell, a line each. */
    private static String oneLine(YamlNode node) {
        String text = node.text();
        if (text.isBlank() || text.contains("\n")) {
            throw new InvalidPackException(node.problem("应为一行文字。 a text of one line is needed"));
        }
        return text;
    }
}
