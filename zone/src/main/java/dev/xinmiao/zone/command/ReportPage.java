package dev.xinmiao.zone.command;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Writes {@code report.html}: one file that needs no other, to be read and printed anywhere. */
final class ReportPage {
    private static final String STYLE = "/static/assets/xinmiao.css";

    private final ReportView view;

    ReportPage(EvaluationReport report) {
        this.view = ReportView.of(report);
    }

    void write(Path file) throws IOException {
        var page = new StringOutput();
        TemplateEngine.createPrecompiled(ContentType.Html)
                .render("command/report.jte", Map.of("report", view, "style", style()), page);
        Files.writeString(file, page.toString());
    }

    private static String style() throws IOException {
        try (InputStream in = ReportPage.class.getResourceAsStream(STYLE)) {
            if (in == null) {
                throw new IllegalStateException("no resource " + STYLE);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
