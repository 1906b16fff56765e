package dev.xinmiao.zone.portal;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.DefaultCsrfToken;

/** Renders a template as the server does, without a server. */
public final class Rendered {
    private static final TemplateEngine ENGINE = TemplateEngine.createPrecompiled(ContentType.Html);

    private Rendered() {}

    public static String page(String template, Page page, Map<String, Object> model) {
        var parameters = new HashMap<>(model);
        parameters.put("page", page);
        var output = new StringOutput();
        ENGINE.render(template, parameters, output);
        return output.toString();
    }

    public static Page seenBy(Page.@Nullable Visitor visitor) {
        return new Page(
                new Text("昆山高新区", "Kunshan High-tech Zone"),
                true,
                visitor,
                "/sign-in",
                false,
                new DefaultCsrfToken("X-CSRF-TOKEN", "_csrf", "token-1"),
                null,
                Texts.ofRooms(Texts.ROOMS));
    }
}
