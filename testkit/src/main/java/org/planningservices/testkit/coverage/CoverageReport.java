package org.planningservices.testkit.coverage;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
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

    /** Control characters, halves of surrogate pairs, and the marks of the direction of writing. */
    private static final Pattern NOT_SHOWN =
            Pattern.compile("[\\p{Cntrl}\\p{Cs}\u200E\u200F\u202A-\u202E\u2066-\u2069&&[^\t\n]]");

    private static final String HEAD = """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width">
            <title>TITLE</title>
            <style>
            :root { color-scheme: light dark; --met: #d7f5d7; --missing: #ffd6d6; --line: #999; --quiet: #595959 }
            @media (prefers-color-scheme: dark) {
              :root { --met: #14431b; --missing: #6b1414; --line: #666; --quiet: #aaa }
            }
            body { font-family: sans-serif; margin: 1rem }
            table { border-collapse: collapse }
            th, td { border: 1px solid var(--line); padding: 2px 8px; text-align: left; vertical-align: top }
            .met { background: var(--met) }
            .missing { background: var(--missing); font-weight: bold }
            .impossible { color: var(--quiet) }
            </style>
            </head>
            <body>
            <h1>TITLE</h1>
            <p>The ways in which the tests met each rule: it accepted a step, refused one, lacked a fact (unknown), or was asked on
            a day next to one with another answer (edge day). The percentage leaves out what is impossible.</p>
            <table>
            <thead><tr><th scope="col">rule</th><th scope="col">title</th>""";

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

    /** Returns the table as a page that needs nothing else: no script, no other file. */
    private static String html(CoverageTable table) {
        String title = "Rule coverage of " + table.program() + ": " + table.count() + " of " + table.total() + ", "
                + table.percent() + " %";
        StringBuilder page = new StringBuilder(HEAD.replace("TITLE", escaped(title)));
        for (CoverageKind way : CoverageKind.values()) {
            page.append("<th scope=\"col\">").append(way).append("</th>");
        }
        page.append("</tr></thead>\n<tbody>\n");
        for (Rule rule : table.rules()) {
            page.append("<tr><th scope=\"row\">")
                    .append(rule.id())
                    .append("</th><td>")
                    .append(escaped(rule.title()))
                    .append("</td>");
            for (CoverageKind way : CoverageKind.values()) {
                page.append(data(table, new CoverageCell(rule.id(), way)));
            }
            page.append("</tr>\n");
        }
        return page.append("</tbody>\n</table>\n</body>\n</html>\n").toString();
    }

    private static String data(CoverageTable table, CoverageCell cell) {
        String state = state(table, cell);
        Optional<String> reason = table.reason(cell);
        return "<td class=\"" + state + "\">"
                + escaped(reason.map(why -> state + ": " + why).orElse(state)) + "</td>";
    }

    /** Returns a text as that of an element. Characters that HTML does not have, or that turn others around, are replaced. */
    private static String escaped(String text) {
        return NOT_SHOWN
                .matcher(text)
                .replaceAll("\uFFFD")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
