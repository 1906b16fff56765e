package dev.xinmiao.zone.casework;

import dev.xinmiao.zone.calendar.Limit;
import dev.xinmiao.zone.pack.InvalidPackException;
import dev.xinmiao.zone.pack.Pack;
import dev.xinmiao.zone.pack.PackProblem;
import dev.xinmiao.zone.pack.YamlNode;
import java.util.Set;

/**
 * What all cases of a zone are held to beside their own processes; {@code casework.yaml} of its pack.
 *
 * @param deemedAcceptance 视为受理: from the submission that nobody answers
 * @param deferral 容缺: from acceptance to the last day for what may follow
 * @param promiseCheck 告知承诺: from the decision to the check of what was promised
 * @param badMark 差评: that many stars or fewer
 * @param replyProcess the process of the case that a bad mark opens
 * @param closing from delivery, rating or the answer to it
 */
public record Terms(
        Limit deemedAcceptance, Limit deferral, Limit promiseCheck, int badMark, String replyProcess, Limit closing) {
    private static final String FILE = "casework.yaml";

    /** @throws InvalidPackException with file and line, if it isn't there or something in it can't be right */
    public static Terms load(Pack pack) {
        YamlNode file = pack.file(FILE)
                .map(pack::yaml)
                .orElseThrow(() -> new InvalidPackException(new PackProblem(
                        pack.id() + "/" + FILE,
                        0,
                        "缺少办件期限。 there is no such file; it says when a case is deemed accepted, checked and closed")))
                .only(Set.of("deemed-acceptance", "deferral", "promise-check", "rating", "closing"));
        YamlNode rating = file.required("rating").only(Set.of("bad", "process", "mark"));
        return new Terms(
                limit(file, "deemed-acceptance"),
                limit(file, "deferral"),
                limit(file, "promise-check"),
                badMark(rating.required("bad")),
                rating.required("process").text(),
                limit(file, "closing"));
    }

    private static Limit limit(YamlNode file, String name) {
        YamlNode node = file.required(name).only(Set.of("limit", "clause", "mark"));
        Limit limit = Limit.read(node.required("limit"));
        if (limit instanceof Limit.Within) {
            return limit;
        }
        throw new InvalidPackException(node.problem("这里须写明期限的长短。 a length of time is needed here"));
    }

    private static int badMark(YamlNode node) {
        int stars = node.integer();
        if (stars < 1 || stars > 4) {
            throw new InvalidPackException(node.problem("差评是一到四星以下。 a bad mark is one to four stars or fewer"));
        }
        return stars;
    }
}
