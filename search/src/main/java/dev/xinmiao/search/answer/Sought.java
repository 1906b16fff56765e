package dev.xinmiao.search.answer;

import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;

/** What kind of thing a question wants told, and how a line that tells it looks. */
enum Sought {
    NUMBER(
            "多少|几[个项家天年月名位类种条%]|比例|标准|金额|额度|多大|多高|幅度|上限|最高",
            "\\d|[一二三四五六七八九十百千]+(?:个|项|年|月|日|天|元|户|家|人|名|倍|%|万|亿)|%|分之"),
    DAY("时间|何时|什么时候|几月|几号|几日|哪天|期限|截止|日期", "\\d+ ?[月日年时]|\\d:\\d|期间|之日|为止|[日月]前|个月"),
    SPAN("多久|几天|几个月|几年|几个工作日|多少天|多长|时限|多少个工作日", "(?:\\d|[一二三四五六七八九十])+ ?个?(?:工作日|日|天|小时|分钟|月|年)|即时|当场|当天|时限|期限"),
    MONEY("多少钱|多少元|多少[万亿]|价钱|价格|租金|(?:奖|补|贴|给|贷)[^,.;?!]{0,8}多少", "\\d ?[万亿]?元|[一二三四五六七八九十百千万]+元"),
    FEE("收费|要钱|花钱|花多少|免费|费用(?:是|要|为)?多少", "免费|收费|费用|价格"),
    WHO("谁|哪个部门|哪些部门|哪个单位|哪个局|找哪|归哪|哪里|哪儿|在哪|去哪|什么部门|什么地方|地址", "单位|部门|地点|服务台|窗口|中心|[局委办厅院所站处]|地址|路\\d+号"),
    PERSON("(?:长|主任|书记|总统|主席|经理|负责人|法人|名字)[^,.;?!]{0,2}(?:是谁|叫什么|是哪位)|叫什么名字", "先生|女士|同志|姓名|联系人|担任|[长任记人席]:"),
    PAPERS("材料|带什么|交什么|准备什么|提供什么|什么证|哪些证|资料|手续", "材料|资料|证明|证书|复印件|申请表|申请书|执照|身份证|手续"),
    TELEPHONE("电话|热线|号码|联系方式|怎么联系", "\\d{3,4}-\\d{6,}|\\d{3,4}-\\d{4}-\\d{3}|\\d{7,}|12\\d{3}|电话|热线");

    private final Pattern asking;
    private final Pattern telling;

    Sought(String asking, String telling) {
        this.asking = Pattern.compile(asking);
        this.telling = Pattern.compile(telling);
    }

    /** @param question in uniform writing */
    static Set<Sought> of(String question) {
        Set<Sought> sought = EnumSet.noneOf(Sought.class);
        for (Sought kind : values()) {
            if (kind.asking.matcher(question).find()) {
                sought.add(kind);
            }
        }
        return sought;
    }

    /** @param text in uniform writing */
    boolean toldBy(String text) {
        return telling.matcher(text).find();
    }

    /** @param text in uniform writing; a day may also be told as a span of time */
    boolean answeredBy(String text) {
        return toldBy(text) || this == DAY && SPAN.toldBy(text);
    }

    /** Whether an answer has to tell it: a number or a paper may be told in many ways. */
    boolean mustBeTold() {
        return this != NUMBER && this != PAPERS;
    }
}
