package dev.xinmiao.zone.portal;

import java.net.URI;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Larger text, remembered in a cookie of this browser; a plain link, so that it works without script and account. */
@Controller
class TextSize {
    static final String COOKIE = "text";
    static final String LARGE = "large";

    @GetMapping("/text-size")
    ResponseEntity<Void> choose(@RequestParam boolean large, @RequestParam(defaultValue = "/") String back) {
        ResponseCookie cookie = ResponseCookie.from(COOKIE, large ? LARGE : "")
                .path("/")
                .maxAge(large ? Duration.ofDays(365) : Duration.ZERO)
                .sameSite("Lax")
                .httpOnly(true)
                .build();
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header(HttpHeaders.SET_COOKIE, cookie.toString())
                .location(URI.create(ownPath(back)))
                .build();
    }

    /** Only back into this site: {@code //host} and {@code /\host} would lead out of it. */
    static String ownPath(String back) {
        boolean own = back.startsWith("/") && !back.startsWith("//") && !back.startsWith("/\\");
        try {
            return own ? URI.create(back).toASCIIString() : "/";
        } catch (IllegalArgumentException notAnAddress) {
            return "/";
        }
    }
}
