package dev.xinmiao.zone.assistant.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Words that turn a sentence into another: 不, 应当, 可以, 全部, 除外. None may be added, and what limits none left out. */
final class StrictWords {
    private static final Pattern NEGATION = Pattern.compile("不|未|无|非|没|勿|莫|禁|免|否|除|别");
    private static final Pattern MODAL =
            Pattern.compile("应当|应该|应|必须|必需|务必|须|可以|可|能够|能|不得|不能|不可|需要|需|允许|准予|有权|无权|视为|原则上|优先|鼓励|自动|保证|一定|承诺");
    private static final Pattern SCOPE =
            Pattern.compile("全部|所有|一律|任何|任意|全体|全额|均|都|仅|只|唯一|无论|不论|不限|每|永久|长期|立即|直接|无条件|最|更|首次|再次|另");
    /** Left out, they would make a sentence say more than its source. */
    private static final Pattern LIMIT =
            Pattern.compile("除|但|仅|只|符合|满足|具备|经(?!营|济|理|验|费|办)|如|若|凡|未|不|应当|必须|须|可以|可|原则上|以内|以上|以下|不超过|最高|至少");

    private StrictWords() {}

    /** The first word that the sentence has and its ground hasn't; a negation has to deny the same. */
    static Optional<String> added(String sentence, String ground) {
        for (Pattern words : List.of(MODAL, SCOPE)) {
            Matcher each = words.matcher(sentence);
            while (each.find()) {
                if (!contains(words, ground, each.group())) {
                    return Optional.of(each.group());
                }
            }
        }
        Matcher negations = NEGATION.matcher(sentence);
        while (negations.find()) {
            String denied = sentence.substring(negations.start(), Math.min(sentence.length(), negations.end() + 1));
            if (!ground.contains(denied)) {
                return Optional.of(denied);
            }
        }
        return Optional.empty();
    }

    /** The first word that limits the source and that the sentence has left out. */
    static Optional<String> leftOut(String sentence, String source) {
        return found(LIMIT, source).stream()
                .filter(word -> !sentence.contains(word))
                .findFirst();
    }

    /** As a word of its own: 应 within 应当 doesn't count as 应. */
    private static boolean contains(Pattern words, String text, String word) {
        return found(words, text).contains(word);
    }

    private static List<String> found(Pattern words, String text) {
        List<String> found = new ArrayList<>();
        Matcher each = words.matcher(text);
        while (each.find()) {
            found.add(each.group());
        }
        return found;
    }
}
