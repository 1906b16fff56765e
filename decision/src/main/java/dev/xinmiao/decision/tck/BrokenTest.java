package dev.xinmiao.decision.tck;

/** A test file, or a value in one, is not what the kit's schema says; the message says where and why. */
final class BrokenTest extends Exception {
    private static final long serialVersionUID = 1L;

    BrokenTest(String message) {
        super(message);
    }

    String sentence() {
        return String.valueOf(getMessage());
    }
}
