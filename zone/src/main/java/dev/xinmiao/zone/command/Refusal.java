package dev.xinmiao.zone.command;

/** The command can't do what it was asked; the message says why in one sentence, Chinese and English. */
final class Refusal extends Exception {
    private static final long serialVersionUID = 1L;

    Refusal(String message) {
        super(message);
    }
}
