package dev.xinmiao.zone.portal;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * The pages shown when something is not there, not allowed or failed: what happened, what to do, whom to ask. A
 * failure of ours gets a reference number that also stands in the log, in front of its cause.
 */
@Controller
class ErrorPages implements ErrorController {
    private static final Logger log = LoggerFactory.getLogger(ErrorPages.class);

    /** Without 0/O and 1/I, as it is read out over the telephone. */
    private static final String LETTERS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

    private final SecureRandom random = new SecureRandom();

    @RequestMapping("/error")
    String show(HttpServletRequest request, HttpServletResponse response, Model model) {
        HttpStatus status = status(request);
        Throwable cause = (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        if (status.is5xxServerError() && databaseIsAway(cause)) {
            status = HttpStatus.SERVICE_UNAVAILABLE;
            response.setHeader("Retry-After", "10");
        }
        response.setStatus(status.value());
        model.addAttribute("failure", Failure.of(status, read(request)));
        if (status == HttpStatus.INTERNAL_SERVER_ERROR) {
            String reference = reference();
            log.error("{} at {}", reference, request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI), cause);
            model.addAttribute("reference", reference);
        }
        return "portal/error";
    }

    private static boolean read(HttpServletRequest request) {
        Object method = request.getAttribute(RequestDispatcher.ERROR_METHOD);
        return List.of("GET", "HEAD").contains(method == null ? request.getMethod() : method.toString());
    }

    private static HttpStatus status(HttpServletRequest request) {
        Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        HttpStatus status = code instanceof Integer number ? HttpStatus.resolve(number) : HttpStatus.NOT_FOUND;
        return status == null ? HttpStatus.INTERNAL_SERVER_ERROR : status;
    }

    private static boolean databaseIsAway(@Nullable Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof DataAccessResourceFailureException
                    || cause instanceof CannotCreateTransactionException) {
                return true;
            }
        }
        return false;
    }

    private String reference() {
        return random.ints(8, 0, LETTERS.length())
                .collect(StringBuilder::new, (s, i) -> s.append(LETTERS.charAt(i)), StringBuilder::append)
                .insert(4, '-')
                .toString();
    }
}
