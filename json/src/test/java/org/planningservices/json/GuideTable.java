package org.planningservices.json;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** What the guide says of fields, from which the schemas have their descriptions. */
final class GuideTable {

    private final String heading;
    private final Map<String, String> rows = new LinkedHashMap<>();

    private GuideTable(String heading) {
        this.heading = heading;
    }

    /** Returns the table under a heading of the guide. */
    static GuideTable under(String heading) {
        GuideTable table = new GuideTable(heading);
        String guide = guide();
        guide.substring(guide.indexOf("\n### " + heading + "\n"))
                .lines()
                .dropWhile(line -> !line.startsWith("|---"))
                .skip(1)
                .takeWhile(line -> line.startsWith("| "))
                .map(line -> line.split(" \\| ", 2))
                .forEach(cells -> table.rows.put(cells[0].replaceAll("[|` ]", ""), sentence(cells[1])));
        return table;
    }

    private static String guide() {
        try {
            return Files.readString(Path.of("../docs/GUIDE.md"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String sentence(String cell) {
        String text = cell.replaceAll(" \\|$", "").replaceAll(", see \\[[^]]*]\\([^)]*\\)", "");
        return (text.startsWith("`") ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1)) + ".";
    }

    /** Returns the description of a field. */
    String of(String field) {
        return Objects.requireNonNull(rows.get(field), heading + ": " + field);
    }
}
