package dev.xinmiao.weather.picture;

/** Words in Chinese and in English. */
public record Bilingual(String chinese, String english) {

    /** Chinese words after a name, with a space where the name ends in a Latin letter or a digit. */
    static String after(String name, String chinese) {
        boolean latin = !name.isEmpty() && name.charAt(name.length() - 1) < 0x2E80;
        return latin ? name + " " + chinese : name + chinese;
    }

    /** Both, Chinese first; once only where they are the same. */
    public String both() {
        return chinese.equals(english) ? english : chinese + " " + english;
    }
}
