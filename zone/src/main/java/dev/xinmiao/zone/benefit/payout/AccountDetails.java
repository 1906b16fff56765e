package dev.xinmiao.zone.benefit.payout;

import dev.xinmiao.zone.benefit.award.Sheet;
import dev.xinmiao.zone.kernel.Bilingual;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * 收款账户 An account as it was entered: spaces, hyphens and wide digits are how a number is typed, not what it is.
 *
 * @param name of its holder
 * @param bank 开户银行
 * @param branch 开户行网点
 */
public record AccountDetails(String name, String bank, String branch, String number) {
    private static final Pattern NUMBER = Pattern.compile("[0-9]{8,30}");
    private static final int SHOWN = 4;

    public AccountDetails {
        name = name.strip();
        bank = bank.strip();
        branch = branch.strip();
        number = Normalizer.normalize(number, Normalizer.Form.NFKC).replaceAll("[\\s\\u00A0-]", "");
    }

    /**
     * What is wrong with it; nothing if it can be kept.
     *
     * @param reason why the holder's name is another than the enterprise's, if it is
     */
    List<Bilingual> faults(String enterprise, String reason) {
        List<Bilingual> faults = new ArrayList<>();
        if (!NUMBER.matcher(number).matches()) {
            faults.add(new Bilingual(
                    "账号须为 8 至 30 位数字，现在是“%s”（%d 位）。".formatted(number, number.length()),
                    "An account number has 8 to 30 digits; this is “%s” (%d).".formatted(number, number.length())));
        }
        if (bank.isEmpty() || branch.isEmpty()) {
            faults.add(new Bilingual("请写明开户银行和网点。", "Name the bank and its branch."));
        }
        if (name.isEmpty()) {
            faults.add(new Bilingual("请写明户名。", "Name the account's holder."));
        } else if (!Sheet.sameName(name, enterprise) && reason.isBlank()) {
            faults.add(new Bilingual(
                    "户名“%s”与企业名称“%s”不一致：请改正，或写明理由（如刚更名、总公司代收）。".formatted(name, enterprise),
                    "The holder “%s” is not the enterprise “%s”: mend it, or give the reason (a new name, paid to its parent)."
                            .formatted(name, enterprise)));
        }
        return faults;
    }

    /** The last four digits, for those to whom the number is no business. */
    public String masked() {
        return "···· " + number.substring(Math.max(0, number.length() - SHOWN));
    }

    /** In groups of four, for those who may compare it. */
    public String grouped() {
        return number.replaceAll("(.{4})(?=.)", "$1 ");
    }
}
