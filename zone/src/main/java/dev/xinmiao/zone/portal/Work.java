package dev.xinmiao.zone.portal;

import dev.xinmiao.zone.kernel.LongWork;
import dev.xinmiao.zone.programme.EvaluationProgress;
import dev.xinmiao.zone.programme.Evaluations;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The long work that goes on behind the pages, so that they can say so. */
@Component
class Work {
    private final LongWork longWork;
    private final Evaluations evaluations;

    Work(LongWork longWork, Evaluations evaluations) {
        this.longWork = longWork;
        this.evaluations = evaluations;
    }

    Page.@Nullable Progress inProgress(Texts texts) {
        LongWork.State current = longWork.current();
        if (current != null) {
            return new Page.Progress(new Text(current.zh(), current.en()), current.done(), current.total());
        }
        EvaluationProgress progress = evaluations.progress();
        return switch (progress.phase()) {
            case JUDGING ->
                new Page.Progress(texts.say("portal.progress.judging"), progress.judged(), progress.subjects());
            case STORING ->
                new Page.Progress(texts.say("portal.progress.storing"), progress.subjects(), progress.subjects());
            case FAILED -> new Page.Progress(texts.say("portal.progress.failed"), 0, progress.subjects());
            case IDLE -> null;
        };
    }
}
