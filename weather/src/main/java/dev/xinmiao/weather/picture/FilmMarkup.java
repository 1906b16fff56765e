package dev.xinmiao.weather.picture;

import static dev.xinmiao.weather.picture.Markup.escaped;

/**
 * A film in a page: moving without a script, still where stillness is asked for, with a player where there is a script. On paper its
 * middle frame, which is not lazy, for else it would not be there in time.
 */
final class FilmMarkup {
    private FilmMarkup() {}

    static String figure(Film film) {
        int middle = film.maps().size() / 2;
        int high = FilmFiles.height(film, FilmFiles.WIDE);
        return """
                <figure class="film">
                <picture>
                <source media="(prefers-reduced-motion: reduce) and (max-width: 40rem)" srcset="%s"/>
                <source media="(prefers-reduced-motion: reduce)" srcset="%s"/>
                <source media="(max-width: 40rem)" srcset="%s-narrow.png" width="%d" height="%d"/>
                <img src="%s.png" width="%d" height="%d" loading="lazy" alt="%s"/>
                </picture>
                <img class="on-paper" src="%s" width="%d" height="%d" alt="%s"/>
                <div class="player" hidden="hidden"><button type="button">▶ 播放 Play</button>\
                <label>%s<input type="range" min="0" max="%d" value="0"/></label><output></output></div>
                %s</figure>
                """.formatted(
                        FilmFiles.narrowFrame(film, 0),
                        FilmFiles.frame(film, 0),
                        film.name(),
                        Sheet.NARROW.width(),
                        FilmFiles.height(film, Sheet.NARROW),
                        film.name(),
                        FilmFiles.WIDE.width(),
                        high,
                        escaped(words(film)),
                        FilmFiles.frame(film, middle),
                        FilmFiles.WIDE.width(),
                        high,
                        escaped(film.title().both() + ", "
                                + Heading.utc(film.maps().get(middle).heading().valid())),
                        "<span class=\"unseen\">" + ReportPage.both(new Bilingual("时效", "Lead time")) + "</span>",
                        film.maps().size() - 1,
                        Markup.folded(new Bilingual("逐张图片", "Single pictures"), frames(film)));
    }

    private static String words(Film film) {
        Heading first = film.maps().getFirst().heading();
        Heading last = film.maps().getLast().heading();
        return "动画 Animation: " + film.title().both() + ", " + film.maps().size() + " 幅 frames, "
                + Heading.utc(first.valid()) + " – " + Heading.utc(last.valid());
    }

    private static String frames(Film film) {
        StringBuilder items = new StringBuilder();
        for (int number = 0; number < film.maps().size(); number++) {
            Heading heading = film.maps().get(number).heading();
            items.append("<li><a href=\"%s\" data-narrow=\"%s\">%s · %s</a></li>\n"
                    .formatted(
                            FilmFiles.frame(film, number),
                            FilmFiles.narrowFrame(film, number),
                            Heading.ahead(heading.lead()),
                            Heading.utc(heading.valid())));
        }
        return "<ol class=\"frames\">\n" + items + "</ol>\n";
    }
}
