package org.planningservices.explorer;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Builds the page: one file with HTML, style, script, texts, sample journals and the engine. The page makes no request, and its
 * content security policy allows only its own scripts and style. The build runs this class; the page does not contain it.
 */
public final class PageBuilder {

    /** Puts what the engine exports into {@code window.planningServices}, which the script of the page calls. */
    private static final String EXPORTS = "(()=>{\"use strict\";const exports=window.planningServices={};\n";

    /** Begins no line: the comments of the HTML are the places for the other parts. */
    private static final String NO_COMMENT = "\0";

    private static final String STYLE = "<!-- style -->";
    private static final String POLICY = "<!-- policy -->";
    private static final String DATA = "<!-- data -->";
    private static final String SCRIPTS = "<!-- scripts -->";

    /** The sample journals, each with the voucher and the day that it opens on. The page opens the first. */
    private static final List<Sample> SAMPLES = List.of(
            new Sample("three-vouchers", "V-3", "2021-02-22"),
            new Sample("portfolio-with-mistakes", "V-4", "2020-12-21"),
            new Sample("one-voucher", "V-1", "2019-09-16"));

    private final Path page;
    private final Path journals;

    PageBuilder(Path page, Path journals) {
        this.page = page;
        this.journals = journals;
    }

    /** A sample journal, by the name of its file without the extension. */
    private record Sample(String name, String voucher, String day) {}

    /**
     * Writes the page.
     *
     * @param args  the file {@code target/js/engine.js} of the module, from whose place the other files are found, and the file to write
     * @throws IOException if a file cannot be read or written
     */
    public static void main(String[] args) throws IOException {
        if (args.length != 2) {
            throw new IllegalArgumentException(
                    "expected the file of the engine and the file to write, found `" + args.length + "` arguments");
        }
        Path engine = Path.of(args[0]).toAbsolutePath();
        if (!Files.isRegularFile(engine)) {
            throw new IllegalArgumentException(
                    "expected the engine, which the build compiles to JavaScript, found no file `" + engine + "`");
        }
        Path module = engine.resolve("../../..").normalize();
        PageBuilder builder = new PageBuilder(module.resolve("src/main/page"), module.resolve("../examples/journals"));
        Path out = Path.of(args[1]).toAbsolutePath();
        Files.createDirectories(Optional.ofNullable(out.getParent()).orElseThrow());
        Files.writeString(out, builder.build(read(engine)));
    }

    /** Returns the page with an engine. */
    String build(String engine) throws IOException {
        String style = stripped(read(page.resolve("explorer.css")), "/*");
        String script = stripped(read(page.resolve("explorer.js")), "//");
        String html = stripped(read(page.resolve("explorer.html")), NO_COMMENT);
        String engineScript = script(EXPORTS + engine + "\n})();\n");
        String pageScript = script(script);
        String policy = "default-src 'none'; script-src " + hash(engineScript) + " " + hash(pageScript) + "; style-src "
                + hash(style) + "; img-src data:; base-uri 'none'; form-action 'none'";
        html = put(POLICY, "<meta http-equiv=\"Content-Security-Policy\" content=\"" + policy + "\">", html);
        html = put(STYLE, "<style>" + style + "</style>", html);
        html = put(DATA, data("texts", texts()) + "\n" + data("samples-data", samples()), html);
        return put(SCRIPTS, "<script>" + engineScript + "</script>\n<script>" + pageScript + "</script>", html);
    }

    /** Reads a text without carriage returns: HTML drops them, so the hashes must be of a text without them. */
    private static String read(Path file) throws IOException {
        return Files.readString(file).replace("\r\n", "\n");
    }

    private static String put(String place, String content, String html) {
        int at = html.indexOf(place);
        if (at < 0) {
            throw new IllegalStateException("explorer.html must have `" + place + "`");
        }
        return html.substring(0, at) + content + html.substring(at + place.length());
    }

    /** Returns a text without indentation, empty lines and lines that begin with a comment. */
    private static String stripped(String text, String comment) {
        return text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith(comment))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    /** Returns a script with its end tags escaped, since they would end its element; rejects other marks with a meaning in HTML. */
    private static String script(String script) {
        String safe = script.replace("</script", "<\\/script");
        String lower = safe.toLowerCase(Locale.ROOT);
        for (String mark : List.of("<!--", "<script", "</script")) {
            if (lower.contains(mark)) {
                throw new IllegalArgumentException("a script of the page must not contain `" + mark + "`");
            }
        }
        return safe;
    }

    private static String data(String id, String json) {
        return "<script type=\"application/json\" id=\"" + id + "\">" + json.replace("<", "\\u003c") + "</script>";
    }

    private String texts() throws IOException {
        return "{\"en\":" + texts("en") + ",\"nl\":" + texts("nl") + "}";
    }

    private String texts(String language) throws IOException {
        return read(page.resolve("texts_" + language + ".json")).replace("\n", "");
    }

    private String samples() throws IOException {
        StringBuilder samples = new StringBuilder("[");
        for (Sample sample : SAMPLES) {
            String journal = read(journals.resolve(sample.name() + ".journal.jsonl"));
            samples.append(samples.length() == 1 ? "" : ",").append(Json.object(Locale.ENGLISH, json -> {
                json.field("name", sample.name());
                json.field("voucher", sample.voucher());
                json.field("day", sample.day());
                json.field("journal", journal);
            }));
        }
        return samples.append(']').toString();
    }

    private static String hash(String content) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] hash = digest.digest(content.getBytes(StandardCharsets.UTF_8));
            return "'sha256-" + Base64.getEncoder().encodeToString(hash) + "'";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JVM has SHA-256", e);
        }
    }
}
