package dev.xinmiao.zone.catalogue;

import dev.xinmiao.search.Entry;
import dev.xinmiao.zone.item.ItemCatalogue;
import dev.xinmiao.zone.item.Limit;
import dev.xinmiao.zone.item.Material;
import dev.xinmiao.zone.item.OfferingPoint;
import dev.xinmiao.zone.item.ServiceItem;
import dev.xinmiao.zone.item.Words;
import dev.xinmiao.zone.kernel.ZoneClock;
import dev.xinmiao.zone.search.Findable;
import dev.xinmiao.zone.search.Readers;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The services as they are found: by name, by what people call them, and by what they say of themselves. */
@Component
public class ItemEntries implements Findable {
    public static final String KIND = "item";
    private static final int WEIGHT = 30;

    private final ItemCatalogue items;
    private final ZoneClock clock;

    ItemEntries(ItemCatalogue items, ZoneClock clock) {
        this.items = items;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Object stamp() {
        return clock.today();
    }

    @Override
    public List<Entry> entries() {
        return of(items, clock.today());
    }

    /** Not where it is from but that it is closed, which must be known beside whatever is quoted of it. */
    @Override
    public String origin(String id) {
        return items.current(id.substring(KIND.length() + 1), clock.today())
                .map(item -> switch (item.status().state()) {
                    case SUSPENDED -> "暂停办理 Suspended";
                    case RETIRED -> "已停办 Retired";
                    default -> "";
                })
                .orElse("");
    }

    /** The services of a day. */
    public static List<Entry> of(ItemCatalogue items, LocalDate day) {
        return items.on(day).stream().map(ItemEntries::entry).toList();
    }

    private static Entry entry(ServiceItem item) {
        List<String> names = new ArrayList<>(item.words());
        names.add(item.name().en());
        names.add(item.code());
        return new Entry(
                KIND + ":" + item.code(),
                KIND,
                item.name().zh(),
                names,
                text(item),
                "/services/" + item.code(),
                Map.of("category", Words.of(item.category())),
                Readers.everybody(),
                item.validity().from(),
                null,
                WEIGHT);
    }

    private static String text(ServiceItem item) {
        List<String> lines = new ArrayList<>();
        lines.add("服务内容：" + item.content().zh());
        lines.add("服务对象：" + item.audience().text().zh());
        lines.add("办理时限：" + limit(item.limit()) + "。");
        if (!item.materials().isEmpty()) {
            lines.add("所需材料："
                    + item.materials().stream().map(ItemEntries::material).collect(Collectors.joining("、")) + "。");
        }
        lines.add("收费：" + item.fee().zh() + "。");
        lines.add("办理结果：" + item.result().zh() + "。");
        lines.add("责任单位：" + item.provider().lead().zh() + "。");
        for (OfferingPoint point : item.points()) {
            lines.add("办理地点与咨询电话：" + point.name().zh() + "，" + point.contact() + "，电话 "
                    + point.mark().on(point.phone()) + "，" + point.hours().zh() + "。");
        }
        lines.add("投诉监督：" + item.complaint().zh() + "。");
        return String.join("\n", lines);
    }

    private static String limit(Limit limit) {
        String unit = switch (limit.unit()) {
            case WORKING_DAY -> "个工作日";
            case CALENDAR_DAY -> "日";
            case HOUR -> "小时";
            case AT_ONCE -> "即时办理";
            case PER_CLAUSE -> "按各政策条款";
        };
        String promised =
                limit.promised() == null ? unit : "承诺 " + limit.promised().toPlainString() + " " + unit;
        String legal = limit.legal() == null ? "" : "，法定 " + limit.legal().toPlainString() + " " + unit;
        String note = limit.note().zh().isEmpty() ? "" : "（" + limit.note().zh() + "）";
        return promised + legal + note;
    }

    private static String material(Material material) {
        String need = switch (material.need()) {
            case REQUIRED -> "必交";
            case DEFERRABLE -> "可容缺";
            case FETCHED -> "免提交";
            case PROMISED -> "可告知承诺";
        };
        return material.name().zh() + "（" + need + "）";
    }
}
