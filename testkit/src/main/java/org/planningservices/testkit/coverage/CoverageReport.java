package org.planningservices.testkit.coverage;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.planningservices.rule.Rule;

/** Writes a table to a file, as HTML, as JSON or as CSV. */
final class CoverageReport {

    private static final String HTML = ".html";
    private static final String JSON = ".json";
    private static final String CSV = ".csv";

    /** Characters at the start of a cell that a spreadsheet could take for a formula. Only titles of an application's rules have them. */
    private static final String FORMULA_STARTS = "=+-@\uFF1D\uFF0B\uFF0D\uFF20\t\r\n'";

    private static final JsonMapper MAPPER = new JsonMapper();

    private CoverageReport() {}

    /** Returns the file if its name ends in that of a known format. */
    static Path checked(Path file) {
        String name = file.toString();
        if (!name.endsWith(HTML) && !name.endsWith(JSON) && !name.endsWith(CSV)) {
            throw new IllegalArgumentException(
                    "the file of a coverage must end in `.html`, `.json` or `.csv`, found `" + file + "`");
        }
        return file;
    }

    static void write(CoverageTable table, Path file) {
        try {
            Path folder = file.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            Files.writeString(file, text(table, file.toString()));
        } catch (IOException e) {
            throw new UncheckedIOException("the coverage cannot be written to `" + file + "`", e);
        }
    }

    private static String text(CoverageTable table, String name) throws IOException {
        if (name.endsWith(HTML)) {
            return html(table);
        }
        return name.endsWith(JSON) ? json(table) : csv(table);
    }

    /** Returns the table as CSV, with a row for each rule and way. */
    private static String csv(CoverageTable table) {
        StringBuilder csv = new StringBuilder("rule,title,way,state,reason\r\n");
        for (Rule rule : table.rules()) {
            for (CoverageKind way : CoverageKind.values()) {
                CoverageCell cell = new CoverageCell(rule.id(), way);
                csv.append(Stream.of(
                                        rule.id().toString(),
                                        rule.title(),
                                        way.toString(),
                                        state(table, cell),
                                        table.reason(cell).orElse(""))
                                .map(CoverageReport::cell)
                                .collect(Collectors.joining(",")))
                        .append("\r\n");
            }
        }
        return csv.toString();
    }

    private static String cell(String text) {
        String guarded = !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return guarded.chars().anyMatch(c -> ",\"\r\n".indexOf(c) >= 0)
                ? '"' + guarded.replace("\"", "\"\"") + '"'
                : guarded;
    }

    private static String json(CoverageTable table) throws IOException {
        ObjectNode report = MAPPER.createObjectNode();
        report.put("program", table.program());
        report.put("met", table.count());
        report.put("total", table.total());
        report.put("percent", table.percent());
        ArrayNode rules = report.putArray("rules");
        for (Rule rule : table.rules()) {
            ObjectNode row = rules.addObject().put("rule", rule.id().toString()).put("title", rule.title());
            ArrayNode ways = row.putArray("ways");
            for (CoverageKind way : CoverageKind.values()) {
                CoverageCell cell = new CoverageCell(rule.id(), way);
                ObjectNode entry = ways.addObject().put("way", way.toString()).put("state", state(table, cell));
                table.reason(cell).ifPresent(reason -> entry.put("reason", reason));
            }
        }
        return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(report) + "\n";
    }

    private static String state(CoverageTable table, CoverageCell cell) {
        if (table.reason(cell).isPresent()) {
            return "impossible";
        }
        return table.isMet(cell) ? "met" : "missing";
    }

    private static String html(CoverageTable table) {
        StringBuilder page = new StringBuilder();
        String title = "Rule coverage of " + table.program() + ": " + table.count() + " of " + table.total() + ", "
                + table.percent() + " %";
        page.append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<title>")
                .append(escaped(title))
                .append("</title>\n<style>\nbody { font-family: sans-serif }\ntable { border-collapse: collapse }\n")
                .append("th, td { border: 1px solid #999; padding: 2px 8px; text-align: left }\n")
                .append(".met { background: #cfc }\n.missing { background: #fcc }\n.impossible { color: #666 }\n")
                .append("</style>\n</head>\n<body>\n<h1>")
                .append(escaped(title))
                .append("</h1>\n<table>\n<tr><th>rule</th><th>title</th>");
        for (CoverageKind way : CoverageKind.values()) {
            page.append("<th>").append(way).append("</th>");
        }
        page.append("</tr>\n");
        for (Rule rule : table.rules()) {
            page.append("<tr><td>")
                    .append(rule.id())
                    .append("</td><td>")
                    .append(escaped(rule.title()))
                    .append("</td>");
            for (CoverageKind way : CoverageKind.values()) {
                page.append(data(table, new CoverageCell(rule.id(), way)));
            }
            page.append("</tr>\n");
        }
        return page.append("</table>\n</body>\n</html>\n").toString();
    }

    private static String data(CoverageTable table, CoverageCell cell) {
        String state = state(table, cell);
        Optional<String> reason = table.reason(cell);
        return "<td class=\"" + state + "\">"
                + escaped(reason.map(why -> state + ": " + why).orElse(state)) + "</td>";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
