package dev.xinmiao.search.answer;

import dev.xinmiao.search.text.Grams;
import dev.xinmiao.search.text.Uniform;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;

/** A question, and what kind of thing would answer it. */
record Question(String text, Set<String> grams, Set<Sought> sought, boolean list) {

    private static final Pattern LIST = Pattern.compile("哪些|哪几|措施|举措|如何|怎么|怎样|做法|要求|内容|方面|包括|规定|政策|条件|材料");
    /** Words of asking, not of what is asked for. */
    private static final Pattern ASKING = Pattern.compile(
            "什么时候|什么时间|什么样|是什么|有什么|什么|有哪些|哪些|哪几|哪个|哪里|如何|怎么样|怎么办|怎么|怎样|多少|等于|是否|能否|可否|吗|呢|请问|我想知道|想问|为什么|为何|[?？]");

    static Question of(String text) {
        String uniform = Uniform.of(text);
        Set<String> grams = new LinkedHashSet<>(Grams.of(ASKING.matcher(uniform).replaceAll(" ")));
        return new Question(
                text, grams, Sought.of(uniform), LIST.matcher(uniform).find());
    }
}
