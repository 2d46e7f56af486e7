package org.planningservices.testkit.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.planningservices.policy.terms.ValidityStart;

/** Reads a folder of cases: all of them, or none if one is faulty. */
final class CaseFolder {

    static final String JOURNAL = ".journal.jsonl";
    static final String REPORT = ".report.json";

    private static final int LAST_YEAR = 9999;

    private final Path folder;

    private CaseFolder(Path folder) {
        this.folder = folder;
    }

    static List<ConformanceCase> read(Path folder) throws IOException {
        return new CaseFolder(folder).read();
    }

    private List<ConformanceCase> read() throws IOException {
        if (Files.isRegularFile(folder)) {
            throw new IllegalArgumentException(folder + ": expected a folder of cases, found a file");
        }
        Map<String, String> journals = texts(JOURNAL);
        Set<String> used = new HashSet<>();
        List<ConformanceCase> cases = new ArrayList<>();
        for (Map.Entry<String, String> report : texts(REPORT).entrySet()) {
            String journal = journalOf(report.getKey(), journals.keySet());
            used.add(journal);
            cases.add(read(journal, journals.getOrDefault(journal, ""), report.getKey(), report.getValue()));
        }
        for (String journal : journals.keySet()) {
            if (!used.contains(journal)) {
                throw fault(journal, "a journal needs a report beside it, `" + stem(journal, JOURNAL) + REPORT + "`");
            }
        }
        if (cases.isEmpty()) {
            throw new IllegalArgumentException(
                    folder + ": expected `NAME" + JOURNAL + "` with `NAME" + REPORT + "`, found no such file");
        }
        return List.copyOf(cases);
    }

    /** Reads the files whose names have an ending, by their names relative to the folder, in the order of the names. */
    private Map<String, String> texts(String ending) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(folder)) {
            files = all.filter(file -> file.toString().endsWith(ending) && Files.isRegularFile(file))
                    .sorted(Comparator.comparing(this::name))
                    .toList();
        }
        Map<String, String> texts = new LinkedHashMap<>();
        for (Path file : files) {
            texts.put(name(file), text(file));
        }
        return texts;
    }

    private String name(Path file) {
        return folder.relativize(file).toString().replace(file.getFileSystem().getSeparator(), "/");
    }

    private String text(Path file) throws IOException {
        try {
            return Files.readString(file);
        } catch (CharacterCodingException e) {
            throw fault(name(file), "expected UTF-8, found bytes that are not");
        }
    }

    /** Finds the journal of a report. Its name is the name of the report, cut at one of its dots. */
    private String journalOf(String report, Set<String> journals) {
        String whole = stem(report, REPORT);
        String name = whole;
        while (!journals.contains(name + JOURNAL)) {
            int point = name.lastIndexOf('.');
            if (point <= name.lastIndexOf('/')) {
                throw fault(report, "a report needs its journal beside it, `" + whole + JOURNAL + "`");
            }
            name = name.substring(0, point);
        }
        return name + JOURNAL;
    }

    private ConformanceCase read(String journalFile, String journal, String reportFile, String report) {
        try {
            JsonNode read = ReportComparison.read(report);
            return new ConformanceCase(
                    journalFile, journal, reportFile, report, asOf(reportFile, read), validityFrom(reportFile, read));
        } catch (ReportComparison.NotAReport e) {
            throw fault(reportFile, "expected a report, found " + e.reason());
        }
    }

    private LocalDate asOf(String file, JsonNode report) {
        JsonNode asOf = report.path("asOf");
        try {
            LocalDate day = LocalDate.parse(asOf.asText());
            if (day.getYear() >= 0 && day.getYear() <= LAST_YEAR) {
                return day;
            }
        } catch (DateTimeParseException e) {
            // the message below covers this case too
        }
        throw fault(file, "`asOf` must be a day written YYYY-MM-DD, found " + ReportComparison.show(asOf));
    }

    private ValidityStart validityFrom(String file, JsonNode report) {
        JsonNode code = report.path("validityFrom");
        return Stream.of(ValidityStart.values())
                .filter(validityFrom -> validityFrom.code().equals(code.asText()))
                .findFirst()
                .orElseThrow(() -> fault(
                        file,
                        "`validityFrom` must be `creation` or `assignment`, found " + ReportComparison.show(code)));
    }

    private IllegalArgumentException fault(String file, String fault) {
        return new IllegalArgumentException(folder.resolve(file) + ": " + fault);
    }

    private static String stem(String file, String ending) {
        return file.substring(0, file.length() - ending.length());
    }
}
