package dev.xinmiao.zone.intake.internal.imports;

import dev.xinmiao.zone.identity.Access;
import dev.xinmiao.zone.identity.Action;
import dev.xinmiao.zone.identity.Viewer;
import dev.xinmiao.zone.intake.Fault;
import dev.xinmiao.zone.intake.IntakeSettings;
import dev.xinmiao.zone.intake.Mapping;
import dev.xinmiao.zone.intake.MappingProblem;
import dev.xinmiao.zone.pack.InvalidPackException;
import dev.xinmiao.zone.pack.PackProblem;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Choosing a file and, if one fits, its mapping. */
@Controller
class NewImportPage {
    private static final long MAPPING_BYTES = 1 << 20;

    private final ImportStore imports;
    private final ImportService service;
    private final ImportFiles files;
    private final MappingLibrary mappings;
    private final IntakeSettings settings;

    NewImportPage(
            ImportStore imports,
            ImportService service,
            ImportFiles files,
            MappingLibrary mappings,
            IntakeSettings settings) {
        this.imports = imports;
        this.service = service;
        this.files = files;
        this.mappings = mappings;
        this.settings = settings;
    }

    @GetMapping("/imports/new")
    String form(Viewer viewer, Model model) {
        Access.require(viewer, Action.IMPORT);
        return form(model, "", null);
    }

    private String form(Model model, String chosen, @Nullable MappingProblem problem) {
        String limit = settings.fileSize().toMegabytes() + " MB";
        model.addAttribute("view", new NewImportView(mappings.names(), chosen, limit, problem));
        return "intake/new";
    }

    /** @param mapping a name, or empty for a guess by the heading */
    @PostMapping("/imports")
    String receive(
            Viewer viewer,
            @RequestParam @Nullable MultipartFile file,
            @RequestParam(defaultValue = "") String mapping,
            @RequestParam @Nullable MultipartFile mappingFile,
            Model model)
            throws IOException {
        Access.require(viewer, Action.IMPORT);
        if (file == null || file.isEmpty()) {
            return form(model, mapping, MappingProblem.of("file", Fault.UPLOAD_MISSING));
        }
        if (file.getSize() > settings.fileSize().toBytes()) {
            return form(
                    model,
                    mapping,
                    MappingProblem.of(
                            "file",
                            Fault.FILE_TOO_LARGE,
                            megabytes(file.getSize()),
                            megabytes(settings.fileSize().toBytes())));
        }
        Optional<Mapping> chosen;
        try {
            chosen = chosen(mapping, mappingFile);
        } catch (InvalidPackException e) {
            String problems = e.problems().stream()
                    .map(problem -> problem.line() + ": " + problem.message())
                    .collect(Collectors.joining("; "));
            return form(model, mapping, MappingProblem.of("mappingFile", Fault.UPLOAD_MAPPING_WRONG, problems));
        }
        ImportJob job = keep(file, viewer);
        if (chosen.isEmpty()) {
            return "redirect:/imports/" + job.id() + "/mapping";
        }
        List<MappingProblem> problems = service.check(job, chosen.get(), viewer.username());
        if (!problems.isEmpty()) {
            service.discard(job, viewer.username());
            MappingProblem first = problems.getFirst();
            return form(
                    model,
                    mapping,
                    MappingProblem.of(
                            "mapping",
                            Fault.UPLOAD_MAPPING_UNFIT,
                            first.place() + " " + first.zh(),
                            first.place() + " " + first.en()));
        }
        if (isGiven(mappingFile)) {
            service.saveMapping(chosen.get(), viewer.username());
        }
        return "redirect:/imports/" + job.id();
    }

    private static String megabytes(long bytes) {
        return String.format(Locale.ROOT, "%.1f MB", bytes / (double) (1 << 20));
    }

    private Optional<Mapping> chosen(String name, @Nullable MultipartFile mappingFile) throws IOException {
        if (mappingFile == null || !isGiven(mappingFile)) {
            return name.isEmpty() ? Optional.empty() : mappings.find(name);
        }
        String file = String.valueOf(mappingFile.getOriginalFilename());
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(mappingFile.getBytes()))
                    .toString();
            return Optional.of(Mapping.parse(text, file));
        } catch (CharacterCodingException e) {
            throw new InvalidPackException(new PackProblem(file, 0, "the file is not UTF-8; save it as UTF-8"));
        }
    }

    private static boolean isGiven(@Nullable MultipartFile mappingFile) {
        return mappingFile != null && !mappingFile.isEmpty() && mappingFile.getSize() <= MAPPING_BYTES;
    }

    private ImportJob keep(MultipartFile file, Viewer viewer) throws IOException {
        Path incoming = files.newIncoming();
        try {
            file.transferTo(incoming);
            long id = service.receive(shortName(file.getOriginalFilename()), incoming, viewer.username());
            return imports.find(id).orElseThrow();
        } finally {
            Files.deleteIfExists(incoming);
        }
    }

    /** Some browsers send a path. */
    private static String shortName(@Nullable String sent) {
        String name = sent == null ? "" : sent.replaceAll(".*[/\\\\]", "").strip();
        return name.isEmpty() ? "upload" : name.substring(0, Math.min(name.length(), 200));
    }
}
