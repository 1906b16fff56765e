package dev.xinmiao.zone.item;

import java.util.List;

/**
 * How the tree of an item lies in a workbook: one row an item's version on the first sheet, and a sheet for each list of
 * mappings, whose rows name code and version.
 */
final class ItemSheets {
    /** What a cell holds. */
    enum Kind {
        TEXT,
        /** Several texts, a line each. */
        LINES,
        DATE
    }

    /** @param path where the value stands in the tree, or within the list's element */
    record Column(String heading, String path, Kind kind) {}

    /** @param path of the list; empty for the items themselves */
    record Sheet(String name, String path, List<Column> columns) {}

    private static final Column CODE = text("编码 code", "code");
    private static final Column VERSION = text("版本 version", "version");

    static final Sheet ITEMS = new Sheet(
            "事项",
            "",
            List.of(
                    CODE,
                    VERSION,
                    text("名称", "name.zh"),
                    text("名称 en", "name.en"),
                    text("类别 category", "category"),
                    lines("阶段 stages", "stages"),
                    text("性质 nature", "nature"),
                    text("服务单位", "provider.zh"),
                    text("服务单位 en", "provider.en"),
                    text("单位性质 kind", "provider.kind"),
                    text("服务对象", "audience.zh"),
                    text("服务对象 en", "audience.en"),
                    lines("对象分组 groups", "audience.groups"),
                    text("服务内容", "content.zh"),
                    text("服务内容 en", "content.en"),
                    text("法定时限 legal", "limit.legal"),
                    text("承诺时限 promised", "limit.promised"),
                    text("时限单位 unit", "limit.unit"),
                    text("时限说明", "limit.zh"),
                    text("时限说明 en", "limit.en"),
                    lines("渠道 channels", "channels"),
                    text("收费", "fee.zh"),
                    text("收费 en", "fee.en"),
                    text("结果", "result.zh"),
                    text("结果 en", "result.en"),
                    text("投诉渠道", "complaint.zh"),
                    text("投诉渠道 en", "complaint.en"),
                    text("办理流程 process", "process"),
                    text("办前指引 guide", "guide"),
                    lines("搜索词 words", "words"),
                    text("批次 batch", "batch.number"),
                    date("批次日期 batch date", "batch.date"),
                    date("生效日 from", "effectiveFrom"),
                    date("失效日 to", "effectiveTo"),
                    date("复核期限 review by", "reviewBy"),
                    text("变更说明", "change.zh"),
                    text("变更说明 en", "change.en"),
                    text("状态 status", "status"),
                    date("状态起始日 since", "since"),
                    text("原因", "reason.zh"),
                    text("原因 en", "reason.en"),
                    text("依据", "basis.zh"),
                    text("依据 en", "basis.en"),
                    text("依据标记 mark", "basis.mark")));

    /** The items first. */
    static final List<Sheet> ALL = List.of(
            ITEMS,
            new Sheet("协办单位", "provider.with", List.of(CODE, VERSION, text("单位", "zh"), text("单位 en", "en"))),
            new Sheet(
                    "对象条件",
                    "audience.conditions",
                    List.of(
                            CODE,
                            VERSION,
                            lines("符合其一 programmes", "programmes"),
                            text("指标 fact", "fact"),
                            lines("开头为 begins", "begins"))),
            new Sheet(
                    "材料",
                    "materials",
                    List.of(
                            CODE,
                            VERSION,
                            text("材料键 key", "key"),
                            text("材料", "zh"),
                            text("材料 en", "en"),
                            text("要求 need", "need"),
                            text("形式 form", "form"),
                            text("来源", "source.zh"),
                            text("来源 en", "source.en"))),
            new Sheet(
                    "服务点",
                    "points",
                    List.of(
                            CODE,
                            VERSION,
                            text("服务点", "zh"),
                            text("服务点 en", "en"),
                            text("联系人 contact", "contact"),
                            text("电话 phone", "phone"),
                            text("时间", "hours.zh"),
                            text("时间 en", "hours.en"),
                            date("核实日期 verified", "verified"),
                            text("标记 mark", "mark"))));

    private ItemSheets() {}

    private static Column text(String heading, String path) {
        return new Column(heading, path, Kind.TEXT);
    }

    private static Column lines(String heading, String path) {
        return new Column(heading, path, Kind.LINES);
    }

    private static Column date(String heading, String path) {
        return new Column(heading, path, Kind.DATE);
    }
}
