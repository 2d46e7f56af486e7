package org.planningservices.testkit.coverage;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.planningservices.rule.Rule;

/** Writes a table to a file, as HTML or as JSON. */
final class CoverageReport {

    private static final String HTML = ".html";
    private static final String JSON = ".json";
    private static final JsonMapper MAPPER = new JsonMapper();

    private CoverageReport() {}

    /** Returns a file whose name tells in which form it is to be written. */
    static Path checked(Path file) {
        if (!file.toString().endsWith(HTML) && !file.toString().endsWith(JSON)) {
            throw new IllegalArgumentException(
                    "the file of a coverage must end in `.html` or `.json`, found `" + file + "`");
        }
        return file;
    }

    static void write(CoverageTable table, Path file) {
        try {
            Path folder = file.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            Files.writeString(file, file.toString().endsWith(HTML) ? html(table) : json(table));
        } catch (IOException e) {
            throw new UncheckedIOException("the coverage cannot be written to `" + file + "`", e);
        }
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
