package dev.xinmiao.zone.cases;

import dev.xinmiao.zone.casework.Event;
import dev.xinmiao.zone.form.Uploads;
import dev.xinmiao.zone.identity.Viewer;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;

/** 一件事: one form for several items, one receipt to follow them. */
@Controller
class ReceiptPages {
    private final ReceiptService receipts;
    private final Uploads uploads;

    ReceiptPages(ReceiptService receipts, Uploads uploads) {
        this.receipts = receipts;
        this.uploads = uploads;
    }

    @GetMapping("/receipts/new")
    String choose(Viewer viewer, @RequestParam String bundle, Model model) {
        member(viewer);
        model.addAttribute("view", receipts.choice(bundle).orElseThrow(ReceiptPages::notFound));
        return "cases/receipt-begin";
    }

    @PostMapping("/receipts")
    String begin(
            Viewer viewer,
            @RequestParam String bundle,
            @RequestParam @Nullable List<String> item,
            @RequestParam @Nullable String command,
            HttpServletResponse response,
            Model model) {
        Optional<String> receipt =
                receipts.begin(member(viewer), bundle, item == null ? List.of() : item, CasePages.command(command));
        if (receipt.isPresent()) {
            return "redirect:/receipts/" + receipt.get();
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("nothing", true);
        return choose(viewer, bundle, model);
    }

    @GetMapping("/receipts/{number}")
    String show(Viewer viewer, @PathVariable String number, Model model) {
        return page(find(viewer, number), ReceiptService.Tried.NOTHING, model);
    }

    private String page(Receipts.Receipt receipt, ReceiptService.Tried tried, Model model) {
        model.addAttribute("view", receipts.view(receipt, tried));
        return "cases/receipt";
    }

    /** @param then {@code submit} to hand all of them in */
    @PostMapping("/receipts/{number}/answers")
    String answer(
            Viewer viewer,
            @PathVariable String number,
            @RequestParam Map<String, String> sent,
            @RequestParam @Nullable String then,
            HttpServletResponse response,
            Model model) {
        Receipts.Receipt receipt = find(viewer, number);
        ReceiptService.Tried tried =
                receipts.answer(viewer, receipt, sent, CasePages.command(sent.get("command")), "submit".equals(then));
        if (!tried.faults().isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        }
        return page(receipt, tried, model);
    }

    @PostMapping("/receipts/{number}/files/{material}")
    String upload(
            Viewer viewer,
            @PathVariable String number,
            @PathVariable String material,
            @RequestParam MultipartFile file,
            @RequestParam @Nullable String command,
            HttpServletResponse response,
            Model model)
            throws IOException {
        Receipts.Receipt receipt = find(viewer, number);
        String name = Optional.ofNullable(file.getOriginalFilename()).orElse("");
        return switch (uploads.keep(name, file.getInputStream())) {
            case Uploads.Result.Refused no -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield page(receipt, new ReceiptService.Tried(Map.of(), Map.of(), no.reason(), List.of()), model);
            }
            case Uploads.Result.Kept kept -> {
                receipts.supply(
                        viewer,
                        receipt,
                        CasePages.command(command),
                        new Event.Supplied(material, kept.sha256(), kept.fileName(), kept.bytes()));
                yield "redirect:/receipts/" + number;
            }
        };
    }

    private Receipts.Receipt find(Viewer viewer, String number) {
        return receipts.find(viewer, number).orElseThrow(ReceiptPages::notFound);
    }

    private static Viewer.Member member(Viewer viewer) {
        return Powers.member(viewer).orElseThrow(() -> new AccessDeniedException("for members of an enterprise"));
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
