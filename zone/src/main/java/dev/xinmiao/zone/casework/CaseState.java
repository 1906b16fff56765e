package dev.xinmiao.zone.casework;

/** Where a case is in its life. {@link Life} lists the moves. */
public enum CaseState {
    /** 暂存 */
    DRAFT("暂存", "draft"),
    /** 待受理 */
    SUBMITTED("待受理", "submitted"),
    /** 补正: sent back before acceptance, with everything that is to be mended */
    RETURNED("退回补正", "returned for correction"),
    /** 在办 */
    IN_PROGRESS("在办", "in progress"),
    /** 暂停计时: in progress too, but the clock stands */
    PAUSED("暂停计时", "paused"),
    /** 已决定 */
    DECIDED("已决定", "decided"),
    /** 已送达 */
    DELIVERED("已送达", "delivered"),
    /** 已评价 */
    RATED("已评价", "rated"),
    /** 已办结 */
    CLOSED("已办结", "closed"),
    /** 不予受理: no decision on the matter, and so nothing to appeal against but this */
    NOT_ACCEPTED("不予受理", "not accepted"),
    /** 已撤回 */
    WITHDRAWN("已撤回", "withdrawn");

    private final String zh;
    private final String en;

    CaseState(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    public String zh() {
        return zh;
    }

    public String en() {
        return en;
    }

    /** Accepted and not decided yet: the desks work. */
    public boolean isUnderWay() {
        return this == IN_PROGRESS || this == PAUSED;
    }

    /** Nothing moves it any more. */
    public boolean isOver() {
        return this == CLOSED || this == NOT_ACCEPTED || this == WITHDRAWN;
    }
}
