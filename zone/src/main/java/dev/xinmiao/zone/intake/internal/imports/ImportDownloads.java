package dev.xinmiao.zone.intake.internal.imports;

import dev.xinmiao.zone.identity.Access;
import dev.xinmiao.zone.identity.Action;
import dev.xinmiao.zone.identity.Viewer;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** What an officer can take away from an import: its error list and its mapping. */
@Controller
class ImportDownloads {
    private final ImportStore imports;
    private final ImportFiles files;

    ImportDownloads(ImportStore imports, ImportFiles files) {
        this.imports = imports;
        this.files = files;
    }

    @GetMapping("/imports/{id}/errors.csv")
    void csv(Viewer viewer, @PathVariable long id, HttpServletResponse response) throws IOException {
        Path errors = errors(viewer, id);
        attach(response, "text/csv; charset=utf-8", "errors-" + id + ".csv");
        Files.copy(errors, response.getOutputStream());
    }

    @GetMapping("/imports/{id}/errors.xlsx")
    void workbook(Viewer viewer, @PathVariable long id, HttpServletResponse response) throws IOException {
        Path errors = errors(viewer, id);
        attach(response, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "errors-" + id + ".xlsx");
        ErrorList.writeWorkbook(errors, response.getOutputStream());
    }

    @GetMapping("/imports/{id}/mapping.yaml")
    void mapping(Viewer viewer, @PathVariable long id, HttpServletResponse response) throws IOException {
        Access.require(viewer, Action.IMPORT);
        ImportJob job = imports.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        String mapping = job.mapping();
        if (mapping == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        attach(response, "application/yaml; charset=utf-8", job.mappingName() + ".yaml");
        response.getOutputStream().write(mapping.getBytes(StandardCharsets.UTF_8));
    }

    private Path errors(Viewer viewer, long id) {
        Access.require(viewer, Action.IMPORT);
        Path errors = files.errors(id);
        if (!Files.exists(errors)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return errors;
    }

    private static void attach(HttpServletResponse response, String type, String name) {
        response.setContentType(type);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(name, StandardCharsets.UTF_8)
                        .build()
                        .toString());
    }
}
