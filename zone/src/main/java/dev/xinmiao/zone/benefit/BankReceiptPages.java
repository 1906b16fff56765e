package dev.xinmiao.zone.benefit;

import dev.xinmiao.zone.benefit.award.Awards.Answer;
import dev.xinmiao.zone.benefit.payout.BankReceiptStore;
import dev.xinmiao.zone.benefit.payout.BankReceipts;
import dev.xinmiao.zone.identity.Viewer;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;

/** The bank's receipts, for the desk that keeps the money: they carry what others mustn't read. */
@Controller
class BankReceiptPages {
    private final BankReceipts receipts;
    private final BankReceiptStore store;
    private final PaymentPages pages;
    private final Keepers keepers;

    BankReceiptPages(BankReceipts receipts, BankReceiptStore store, PaymentPages pages, Keepers keepers) {
        this.receipts = receipts;
        this.store = store;
        this.pages = pages;
        this.keepers = keepers;
    }

    @PostMapping("/payments/receipts")
    String take(
            Viewer viewer,
            @RequestParam(defaultValue = "") String text,
            @RequestParam @Nullable MultipartFile file,
            @RequestParam @Nullable UUID command,
            HttpServletResponse response,
            Model model)
            throws IOException {
        Keepers.require(keepers.money(viewer));
        UUID own = command == null ? UUID.randomUUID() : command;
        String by = viewer.username();
        String name = file == null || file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
        Answer answer = file == null || file.isEmpty()
                ? receipts.take("", text, by, own)
                : receipts.take(name, file.getBytes(), by, own);
        return switch (answer) {
            case Answer.Done done -> "redirect:/payments/receipts/" + done.id();
            case Answer.Refused refused -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield pages.all(viewer, text, refused.why(), model);
            }
        };
    }

    @GetMapping("/payments/receipts/{id}")
    String show(Viewer viewer, @PathVariable long id, Model model) {
        Keepers.require(keepers.money(viewer));
        model.addAttribute(
                "view",
                new PaymentView.OfReceipt(
                        store.file(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)),
                        store.lines(id)));
        return "benefit/receipt";
    }
}
