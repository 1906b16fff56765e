package dev.xinmiao.zone.catalogue;

import dev.xinmiao.zone.item.ItemWorkbook;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import tools.jackson.databind.json.JsonMapper;

/** The catalogue for other programs: open to anybody, and the whole of it. */
@Controller
class CatalogueFeeds {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Catalogue catalogue;

    CatalogueFeeds(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @GetMapping("/services.json")
    void json(HttpServletResponse response) throws IOException {
        send(response, "application/json; charset=utf-8", JSON.writeValueAsBytes(JsonFeed.of(catalogue)));
    }

    @GetMapping("/services.atom")
    void atom(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String site = ServletUriComponentsBuilder.fromContextPath(request).toUriString();
        send(response, "application/atom+xml; charset=utf-8", AtomFeed.of(catalogue.changes(), site));
    }

    @GetMapping("/services.xlsx")
    void xlsx(HttpServletResponse response) throws IOException {
        var out = new ByteArrayOutputStream();
        ItemWorkbook.write(catalogue.published(), out);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename("services.xlsx")
                        .build()
                        .toString());
        send(response, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", out.toByteArray());
    }

    private static void send(HttpServletResponse response, String type, byte[] body) throws IOException {
        response.setContentType(type);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
