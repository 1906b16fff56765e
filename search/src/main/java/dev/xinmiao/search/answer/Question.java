package dev.xinmiao.search.answer;

import dev.xinmiao.search.text.Grams;
import dev.xinmiao.search.text.Uniform;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;

/** A question, and what kind of thing would answer it. */
record Question(String text, Set<String> grams, boolean number, boolean day, boolean telephone, boolean list) {

    private static final Pattern NUMBER = Pattern.compile("多少|几[个项家天年月名位类种条%]|比例|标准|金额|额度|多大|多高|幅度|上限|最高");
    private static final Pattern DAY = Pattern.compile("时间|何时|什么时候|几月|几号|几日|哪天|多久|期限|截止|日期|多长");
    private static final Pattern TELEPHONE = Pattern.compile("电话|热线|号码|联系方式|怎么联系");
    private static final Pattern LIST = Pattern.compile("哪些|哪几|措施|举措|如何|怎么|怎样|做法|要求|内容|方面|包括|规定|政策|条件|材料");
    /** Words of asking, not of what is asked for. */
    private static final Pattern ASKING = Pattern.compile(
            "什么时候|什么时间|什么样|是什么|有什么|什么|有哪些|哪些|哪几|哪个|哪里|如何|怎么样|怎么办|怎么|怎样|多少|是否|能否|可否|吗|呢|请问|我想知道|想问|为什么|为何|[?？]");

    static Question of(String text) {
        String uniform = Uniform.of(text);
        Set<String> grams = new LinkedHashSet<>(Grams.of(ASKING.matcher(uniform).replaceAll(" ")));
        return new Question(
                text,
                grams,
                NUMBER.matcher(uniform).find(),
                DAY.matcher(uniform).find(),
                TELEPHONE.matcher(uniform).find(),
                LIST.matcher(uniform).find());
    }
}
