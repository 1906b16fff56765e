package dev.xinmiao.zone.benefit;

import dev.xinmiao.search.Entry;
import dev.xinmiao.zone.benefit.award.AwardStore;
import dev.xinmiao.zone.benefit.award.NoticeStore;
import dev.xinmiao.zone.benefit.clause.Clause;
import dev.xinmiao.zone.benefit.clause.ClauseBook;
import dev.xinmiao.zone.benefit.clause.Clauses;
import dev.xinmiao.zone.kernel.ZoneClock;
import dev.xinmiao.zone.search.Findable;
import dev.xinmiao.zone.search.Readers;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Public notices of awards as they are found: what of, and on which days; also after them, for their results are looked for.
 * Whom they name stands on their page only, from which somebody vanishes when an objection is upheld.
 */
@Component
class NoticeEntries implements Findable {
    private static final String KIND = "notice";
    private static final int WEIGHT = 10;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuu年M月d日");

    private final NoticeStore notices;
    private final AwardStore awards;
    private final ClauseBook book;

    NoticeEntries(NoticeStore notices, AwardStore awards, ClauseBook book) {
        this.notices = notices;
        this.awards = awards;
        this.book = book;
    }

    @Override
    public String kind() {
        return KIND;
    }

    private record Stamp(Clauses clauses, long last) {}

    @Override
    public Object stamp() {
        return new Stamp(book.current(), notices.last());
    }

    @Override
    public List<Entry> entries() {
        return notices.list(Integer.MAX_VALUE).stream()
                .flatMap(notice -> entry(notice).stream())
                .toList();
    }

    /** Nothing where the page would find nothing either. */
    private Optional<Entry> entry(NoticeStore.Notice notice) {
        return awards.list(notice.list())
                .flatMap(list -> book.current().find(list.clause()).map(clause -> entry(notice, list, clause)));
    }

    private static Entry entry(NoticeStore.Notice notice, AwardStore.ListRow list, Clause clause) {
        LocalDate from = LocalDate.ofInstant(notice.begunAt(), ZoneClock.CHINA);
        LocalDate last = LocalDate.ofInstant(notice.endsAt().minusSeconds(1), ZoneClock.CHINA);
        String text = "公示内容：%s（%s，%s），涉及政策条款“%s”。\n公示时间：%s至%s。\n公示期内有异议的，可在公示页实名提出并附证据。"
                .formatted(
                        list.title(),
                        list.number(),
                        DAY.format(list.date()),
                        clause.name().zh(),
                        DAY.format(from),
                        DAY.format(last));
        return new Entry(
                KIND + ":" + notice.id(),
                KIND,
                clause.name().zh() + "公示：" + list.title(),
                List.of(list.number()),
                text,
                "/notices/" + notice.id(),
                Map.of(),
                Readers.everybody(),
                from,
                null,
                WEIGHT);
    }
}
