package dev.xinmiao.zone.benefit;

import dev.xinmiao.zone.benefit.award.AwardState;
import dev.xinmiao.zone.benefit.award.AwardStore;
import dev.xinmiao.zone.benefit.award.Awards.Answer;
import dev.xinmiao.zone.benefit.payout.BankReceiptStore;
import dev.xinmiao.zone.benefit.payout.Batch;
import dev.xinmiao.zone.benefit.payout.Batches;
import dev.xinmiao.zone.benefit.payout.Parity;
import dev.xinmiao.zone.benefit.payout.Payment;
import dev.xinmiao.zone.benefit.payout.PaymentFile;
import dev.xinmiao.zone.benefit.payout.PaymentStore;
import dev.xinmiao.zone.benefit.payout.Recalls;
import dev.xinmiao.zone.identity.Access;
import dev.xinmiao.zone.identity.Action;
import dev.xinmiao.zone.identity.Viewer;
import dev.xinmiao.zone.kernel.Bilingual;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Payments, for officers; made, released and called back by the desk that keeps the money. */
@Controller
class PaymentPages {
    private static final int MOST = 100;

    private final Batches batches;
    private final PaymentStore payments;
    private final BankReceiptStore receipts;
    private final Recalls recalls;
    private final Parity parity;
    private final AwardStore awards;
    private final Keepers keepers;

    PaymentPages(
            Batches batches,
            PaymentStore payments,
            BankReceiptStore receipts,
            Recalls recalls,
            Parity parity,
            AwardStore awards,
            Keepers keepers) {
        this.batches = batches;
        this.payments = payments;
        this.receipts = receipts;
        this.recalls = recalls;
        this.parity = parity;
        this.awards = awards;
        this.keepers = keepers;
    }

    @GetMapping("/payments")
    String all(Viewer viewer, Model model) {
        Access.require(viewer, Action.READ_ZONE);
        return all(viewer, "", null, model);
    }

    String all(Viewer viewer, String typed, @Nullable Bilingual fault, Model model) {
        model.addAttribute(
                "view",
                new PaymentView(
                        batches.waiting(),
                        awards.awards(AwardState.RETURNED),
                        payments.batches(MOST),
                        receipts.files(MOST),
                        parity.batches(MOST),
                        parity.differences(),
                        keepers.money(viewer),
                        typed,
                        fault,
                        UUID.randomUUID()));
        return "benefit/payments";
    }

    @PostMapping("/payments")
    String gather(Viewer viewer, @RequestParam UUID command, HttpServletResponse response, Model model) {
        Keepers.require(keepers.money(viewer));
        return switch (batches.gather(viewer.username(), command)) {
            case Answer.Done done -> "redirect:/payments/" + done.id();
            case Answer.Refused refused -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield all(viewer, "", refused.why(), model);
            }
        };
    }

    @GetMapping("/payments/{id:[0-9]+}")
    String batch(Viewer viewer, @PathVariable long id, Model model) {
        Access.require(viewer, Action.READ_ZONE);
        return batch(viewer, find(id), null, model);
    }

    private Batch find(long id) {
        return payments.batch(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private String batch(Viewer viewer, Batch batch, @Nullable Bilingual fault, Model model) {
        List<PaymentView.Line> lines = payments.payments(batch.id()).stream()
                .map(each -> new PaymentView.Line(
                        each,
                        awards.find(each.award()).orElseThrow(),
                        recalls.open(each.award()).orElse(null)))
                .toList();
        model.addAttribute(
                "view",
                new PaymentView.OfBatch(
                        batch,
                        lines,
                        keepers.money(viewer),
                        batch.madeBy().equals(viewer.username()),
                        fault,
                        UUID.randomUUID()));
        return "benefit/batch";
    }

    @PostMapping("/payments/{id:[0-9]+}/{move:release|withdraw}")
    String decide(
            Viewer viewer,
            @PathVariable long id,
            @PathVariable String move,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam UUID command,
            HttpServletResponse response,
            Model model) {
        Keepers.require(keepers.money(viewer));
        find(id);
        Answer answer = move.equals("release")
                ? batches.release(id, viewer.username(), command)
                : batches.withdraw(id, reason.strip(), viewer.username(), command);
        return answered(viewer, id, answer, response, model);
    }

    private String answered(Viewer viewer, long batch, Answer answer, HttpServletResponse response, Model model) {
        if (answer instanceof Answer.Refused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return batch(viewer, find(batch), refused.why(), model);
        }
        return "redirect:/payments/" + batch;
    }

    @GetMapping("/payments/{id:[0-9]+}/file.csv")
    void csv(Viewer viewer, @PathVariable long id, HttpServletResponse response) throws IOException {
        List<Payment> released = released(viewer, id);
        attach(response, "text/csv; charset=utf-8", "payments-" + id + ".csv");
        PaymentFile.csv(released, response.getOutputStream());
    }

    @GetMapping("/payments/{id:[0-9]+}/file.xlsx")
    void xlsx(Viewer viewer, @PathVariable long id, HttpServletResponse response) throws IOException {
        List<Payment> released = released(viewer, id);
        attach(
                response,
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                "payments-" + id + ".xlsx");
        PaymentFile.xlsx(released, response.getOutputStream());
    }

    /** Before a second person has released the batch there is no file. */
    private List<Payment> released(Viewer viewer, long id) {
        Keepers.require(keepers.money(viewer));
        if (!find(id).released()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return payments.payments(id).stream()
                .filter(each -> each.state() != Payment.State.DROPPED)
                .toList();
    }

    private static void attach(HttpServletResponse response, String type, String name) {
        response.setContentType(type);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(name).build().toString());
    }
}
