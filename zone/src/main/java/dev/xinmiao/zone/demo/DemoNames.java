package dev.xinmiao.zone.demo;

import dev.xinmiao.zone.kernel.CreditCode;

/** Names and credit codes of fictional enterprises: no two alike, and each name says that it is a demonstration. */
final class DemoNames {
    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    private final DemoProfile profile;

    DemoNames(DemoProfile profile) {
        this.profile = profile;
    }

    /** {@code 昆山沐微精密机械科技有限公司（演示）}; a third syllable once all pairs of two are used up. */
    String name(int number, String trade, Draws draws) {
        int firsts = profile.brandFirst().size();
        int seconds = profile.brandSecond().size();
        // A step prime to the number of pairs walks through all of them before it comes back.
        long pairs = (long) firsts * seconds;
        long step = (number * 997L) % pairs;
        String brand = profile.brandFirst().get((int) (step / seconds))
                + profile.brandSecond().get((int) (step % seconds));
        long round = number / pairs;
        for (; round > 0; round /= firsts) {
            brand += profile.brandFirst().get((int) (round % firsts));
        }
        return profile.city() + brand + trade + draws.pick(profile.forms()) + profile.suffix();
    }

    CreditCode code(int number) {
        StringBuilder organisation = new StringBuilder("MA");
        // Spread over the alphabet, so that neighbours in the list do not look alike.
        long spread = (number * 7_368_787L + 1_299_709L) % pow(6);
        for (int i = 0; i < 6; i++) {
            organisation.append(ALPHABET.charAt((int) (spread % 31)));
            spread /= 31;
        }
        String first17 =
                "91" + profile.division() + organisation + CreditCode.organisationCheck(organisation.toString());
        return CreditCode.of(first17 + CreditCode.checkCharacter(first17));
    }

    private static long pow(int exponent) {
        long result = 1;
        for (int i = 0; i < exponent; i++) {
            result *= 31;
        }
        return result;
    }
}
