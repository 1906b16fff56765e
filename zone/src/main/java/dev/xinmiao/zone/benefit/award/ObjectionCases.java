package dev.xinmiao.zone.benefit.award;

import dev.xinmiao.zone.benefit.clause.Clause;
import dev.xinmiao.zone.benefit.clause.ClauseBook;
import dev.xinmiao.zone.casework.CaseFile;
import dev.xinmiao.zone.casework.CaseRow;
import dev.xinmiao.zone.casework.Event;
import dev.xinmiao.zone.casework.MatterKeeper;
import dev.xinmiao.zone.casework.Recorded;
import dev.xinmiao.zone.casework.Refusal;
import dev.xinmiao.zone.kernel.Bilingual;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What follows from the cases that review objections. */
@Component
class ObjectionCases implements MatterKeeper {
    private final Objections objections;
    private final NoticeStore notices;
    private final AwardStore awards;
    private final ClauseBook book;

    ObjectionCases(Objections objections, NoticeStore notices, AwardStore awards, ClauseBook book) {
        this.objections = objections;
        this.notices = notices;
        this.awards = awards;
        this.book = book;
    }

    @Override
    public String kind() {
        return Objections.KIND;
    }

    @Override
    public Bilingual name(String id) {
        return notices.objection(Long.parseLong(id))
                .flatMap(objection -> awards.find(objection.award()))
                .flatMap(award -> book.current().find(award.clause()))
                .map(Clause::name)
                .orElseGet(() -> new Bilingual(id, id));
    }

    @Override
    public Optional<Refusal> follow(CaseRow row, CaseFile file, Recorded recorded) {
        long objection = Long.parseLong(file.matter().orElseThrow().id());
        return switch (recorded.event()) {
            case Event.NotAccepted no -> objections.decide(objection, false, no.reason(), recorded);
            case Event.Decided decided -> objections.decide(objection, decided.granted(), decided.text(), recorded);
            default -> Optional.empty();
        };
    }
}
