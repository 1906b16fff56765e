package dev.xinmiao.zone.command;

import dev.xinmiao.search.Query;
import dev.xinmiao.search.answer.Answer;
import dev.xinmiao.search.answer.Answerer;
import java.io.PrintWriter;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Answers a question with sentences of a pack, each with its source, or says that they don't hold the answer. */
@Command(
        name = "ask",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "用园区包里的原文回答问题，每句给出处。 Answer a question with sentences of the pack, each with its source.")
public final class AskCommand implements Callable<Integer> {
    private static final int NOT_ANSWERED = 1;

    @Parameters(paramLabel = "QUESTION", description = "问题。 The question.")
    private String question = "";

    @Mixin
    private PublicContent content = new PublicContent();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        try (PublicIndex index = content.open()) {
            Query query = Query.of(question, index.day()).withLimit(Answerer.READ);
            Answer answer = index.answerer().answer(question, index.index().read(query));
            if (!answer.answered()) {
                out.println(
                        "现有资料里没有找到这个问题的答案。请换个问法，或打 12345 热线、到企业服务中心询问。"
                                + " The sources don't hold the answer; put it in other words, or ask at the enterprise service centre.");
                if (!answer.quotes().isEmpty()) {
                    out.println("最接近的内容 What comes nearest:");
                }
            }
            for (Answer.Quote quote : answer.quotes()) {
                out.printf("- %s%n  〔%s %s〕%n", quote.text().replace("\n", " "), quote.title(), quote.address());
            }
            out.flush();
            return answer.answered() ? 0 : NOT_ANSWERED;
        }
    }
}
