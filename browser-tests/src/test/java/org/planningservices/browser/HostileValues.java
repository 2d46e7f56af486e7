package org.planningservices.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Texts that do harm in a page that does not escape them, and journals in which every id and text contains one. */
final class HostileValues {

    /** The ids and texts of the sample journal. */
    private static final List<String> NAMES = List.of(
            "tailspin-utrecht",
            "tailspin-gent",
            "tailspin",
            "wingtip-antwerpen",
            "wingtip",
            "r.silva@litware.example",
            "k.lund@litware.example",
            "litware",
            "okafor",
            "moreau",
            "Windows deployment plan",
            "Mobile productivity plan",
            "not registered",
            "logistics",
            "E-2001",
            "E-2002",
            "V-1",
            "V-2",
            "V-3",
            "V-4",
            "V-5",
            "V-6",
            "R-1",
            "R-2");

    /** Each would set {@code window.hacked}, make a request, or change how other text is shown. */
    static final List<String> ALL = List.of(
            "</script><script>window.hacked=1</script>",
            "</style><img src=x onerror=window.hacked=1>",
            "\"><img src=\"http://localhost:1/x\" onerror=\"window.hacked=1\">",
            "' onmouseover='window.hacked=1' autofocus onfocus='window.hacked=1",
            "javascript:window.hacked=1",
            "</text><svg onload=window.hacked=1>",
            "--><iframe srcdoc='<script>parent.hacked=1</script>'>",
            "]]><foreignObject><script>window.hacked=1</script>",
            "\u202Eevil\u2066\u200F",
            "${7*7}{{7*7}}<!--#include-->",
            "=HYPERLINK(\"http://localhost:1\")",
            "&lt;script&gt;&#x3c;script>\\u003cscript>");

    private HostileValues() {}

    /** Returns a journal in which each id and text begins with a hostile text. */
    static byte[] journal(String hostile) {
        try {
            String journal = Files.readString(Path.of("../examples/journals/portfolio-with-mistakes.journal.jsonl"));
            String escaped = hostile.replace("\\", "\\\\").replace("\"", "\\\"");
            for (String name : NAMES) {
                journal = journal.replace("\"" + name + "\"", "\"" + escaped + " " + name + "\"");
            }
            return journal.getBytes(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
