package dev.xinmiao.zone.cases;

import dev.xinmiao.zone.casework.CaseFile;
import dev.xinmiao.zone.casework.Event;
import dev.xinmiao.zone.casework.Recorded;
import dev.xinmiao.zone.casework.process.Material;
import dev.xinmiao.zone.casework.process.Process;
import dev.xinmiao.zone.casework.process.Step;
import dev.xinmiao.zone.kernel.Bilingual;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/** What happened to a case, in sentences, the latest first. */
public final class Diary {
    /** @param number of the event; @param text what a person wrote, in their words */
    public record Entry(int number, Instant at, String actor, Bilingual what, String text) {}

    private final Process process;

    private Diary(Process process) {
        this.process = process;
    }

    static List<Entry> of(CaseFile file) {
        Diary diary = new Diary(file.process());
        return file.events().reversed().stream().map(diary::entry).toList();
    }

    private Entry entry(Recorded recorded) {
        Event event = recorded.event();
        return new Entry(recorded.number(), recorded.at(), recorded.actor(), what(event), text(event));
    }

    private Bilingual what(Event event) {
        return switch (event) {
            case Event.Started started ->
                started.answers().isPresent()
                        ? said("由办件 " + started.about() + " 的差评生成", "opened by the bad mark of case " + started.about())
                        : process.exOfficio()
                                ? said("依职权立件", "begun by the office")
                                : said("开始填报", "began the application");
            case Event.Answered answered ->
                said(
                        "填写了 " + answered.values().size() + " 项",
                        "filled in " + answered.values().size());
            case Event.Supplied file ->
                said(
                        "提交材料：" + material(file.material()).zh(),
                        "supplied: " + material(file.material()).en());
            case Event.Promised promised ->
                said(
                        "作出承诺：" + material(promised.material()).zh(),
                        "promised: " + material(promised.material()).en());
            case Event.Submitted _ -> said("提交申请", "submitted");
            case Event.Withdrawn _ -> said("撤回申请", "withdrew the application");
            case Event.SupplementSent sent ->
                said("补正已提交（第 " + sent.request() + " 次）", "supplied what request " + sent.request() + " asked for");
            case Event.StepDone done ->
                said(
                        "完成：" + step(done.step()).zh(),
                        "finished: " + step(done.step()).en());
            case Event.PassedOn passed -> said("转给本单位的 " + passed.person(), "passed on to " + passed.person());
            case Event.Urged _ -> said("催办", "urged");
            case Event.Rated rated -> said("评价：" + rated.stars() + " 星", "rated: " + rated.stars() + " stars");
            case Event.Returned returned -> said("退回补正：" + wants(returned.wants()), "returned for correction");
            case Event.Accepted accepted ->
                said(
                        accepted.deemed() ? "逾期未答复，视为受理" : accepted.deferred().isEmpty() ? "受理" : "容缺受理",
                        accepted.deemed() ? "deemed accepted, nobody answered in time" : "accepted");
            case Event.NotAccepted _ -> said("不予受理", "not accepted");
            case Event.OpinionGiven said ->
                said(
                        step(said.step()).zh() + "："
                                + Words.verdict(said.verdict()).zh(),
                        step(said.step()).en() + ": "
                                + Words.verdict(said.verdict()).en());
            case Event.OpinionReturned back ->
                said(
                        "退回“" + step(back.step()).zh() + "”的意见，其他意见保留",
                        "returned the opinion of " + step(back.step()).en() + "; the others stand");
            case Event.SupplementAsked asked ->
                said(
                        step(asked.step()).zh() + "要求补正：" + wants(asked.wants()),
                        step(asked.step()).en() + " asked for a supplement");
            case Event.SupplementCancelled cancelled ->
                said(
                        step(cancelled.step()).zh() + "取消补正要求",
                        step(cancelled.step()).en() + " took its request back");
            case Event.Stopped stopped ->
                said(step(stopped.step()).zh() + "暂停计时", step(stopped.step()).en() + " stopped the clock");
            case Event.Resumed resumed ->
                said(step(resumed.step()).zh() + "恢复计时", step(resumed.step()).en() + " resumed the clock");
            case Event.SignerAdded added ->
                said(
                        step(added.step()).zh() + "请“" + added.desk() + "”会签",
                        step(added.step()).en() + " asked " + added.desk() + " to sign too");
            case Event.HandedOver over ->
                said(
                        step(over.step()).zh() + "转给 " + over.person(),
                        step(over.step()).en() + " handed over to " + over.person());
            case Event.Copied copied -> said("抄送“" + copied.desk() + "”", "copied to " + copied.desk());
            case Event.Decided decided -> decided.granted() ? said("准予", "granted") : said("不予", "refused");
            case Event.Delivered _ -> said("送达", "delivered");
            case Event.RatingAnswered _ -> said("回复评价", "answered the rating");
            case Event.PromiseChecked checked ->
                checked.kept()
                        ? said("核查：承诺属实", "checked: the promise was kept")
                        : said("核查：承诺不实", "checked: the promise was not kept");
            case Event.Closed _ -> said("办结", "closed");
            case Event.ReplyOpened opened ->
                said("差评转为回复件 " + opened.number(), "the bad mark is answered in case " + opened.number());
        };
    }

    private static String text(Event event) {
        return switch (event) {
            case Event.Withdrawn withdrawn -> withdrawn.reason();
            case Event.PassedOn passed -> passed.text();
            case Event.Urged urged -> urged.text();
            case Event.Rated rated -> rated.text();
            case Event.Returned returned -> returned.reason();
            case Event.NotAccepted no ->
                no.rightOffice().isEmpty() ? no.reason() : no.reason() + " → " + no.rightOffice();
            case Event.OpinionGiven said -> said.text();
            case Event.OpinionReturned back -> back.reason();
            case Event.SupplementAsked asked -> asked.reason();
            case Event.SupplementCancelled cancelled -> cancelled.reason();
            case Event.Stopped stopped -> stopped.reason();
            case Event.SignerAdded added -> added.reason();
            case Event.HandedOver over -> over.reason();
            case Event.Copied copied -> copied.text();
            case Event.Decided decided -> decided.text();
            case Event.Delivered delivered -> delivered.text();
            case Event.RatingAnswered answered -> answered.text();
            case Event.PromiseChecked checked -> checked.text();
            default -> "";
        };
    }

    private static Bilingual said(String zh, String en) {
        return new Bilingual(zh, en);
    }

    private Bilingual step(String id) {
        return process.step(id).map(Step::name).orElse(new Bilingual(id, id));
    }

    private Bilingual material(String key) {
        return process.materials().stream()
                .filter(each -> each.key().equals(key))
                .map(Material::name)
                .findFirst()
                .orElse(new Bilingual(key, key));
    }

    private String wants(List<Event.Want> wants) {
        return wants.stream()
                .map(each -> material(each.key()).zh() + "（" + each.reason() + "）")
                .collect(Collectors.joining("；"));
    }
}
