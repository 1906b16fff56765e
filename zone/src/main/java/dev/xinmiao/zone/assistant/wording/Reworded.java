package dev.xinmiao.zone.assistant.wording;

import java.util.List;

/** What came of asking for other words. The quotes are shown whatever came of it. */
public sealed interface Reworded {

    /** Nobody was asked: no service is set up, or there is nothing that it could put into other words. */
    record NotAsked() implements Reworded {}

    /** The service didn't help, or nothing that it said stood the check. */
    record NoHelp() implements Reworded {}

    /** Sentences that stood the check, in their order; at least one. */
    record Sentences(List<Sentence> all) implements Reworded {}

    /** @param quote the number of the quote it rests on, from 1 */
    record Sentence(String text, int quote) {}
}
