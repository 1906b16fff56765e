package dev.xinmiao.weather.picture;

/** Words in Chinese and in English. */
public record Bilingual(String chinese, String english) {

    /** Both, Chinese first; once only where they are the same. */
    public String both() {
        return chinese.equals(english) ? english : chinese + " " + english;
    }
}
