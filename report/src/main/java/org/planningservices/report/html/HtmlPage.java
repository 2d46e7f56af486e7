package org.planningservices.report.html;

import gg.jte.Content;
import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.WriterOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Objects;
import org.planningservices.json.ReportWriter;
import org.planningservices.report.page.Page;
import org.planningservices.report.templates.JtepageGenerated;

/** Writes the page while its template is rendered, so that the whole page is never in memory. */
final class HtmlPage {

    private static final String CSS = resource("page.css");
    private static final String SCRIPT = resource("page.js");
    private static final String POLICY = "default-src 'none'; img-src data:; style-src 'sha256-" + hash(CSS)
            + "'; script-src 'sha256-" + hash(SCRIPT) + "'; base-uri 'none'; form-action 'none'";

    private HtmlPage() {}

    /** Writes a page, and flushes the writer. */
    static void write(Page page, Writer out) throws IOException {
        Writer safe = new SafeWriter(out);
        Content style = output -> output.writeContent("<style>" + CSS + "</style>");
        Content script = output -> output.writeContent("<script>" + SCRIPT + "</script>");
        try {
            JtepageGenerated.render(
                    new OwaspHtmlTemplateOutput(new WriterOutput(safe)),
                    null,
                    page,
                    POLICY,
                    style,
                    output -> writeJson(page, safe),
                    script);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        safe.flush();
    }

    private static void writeJson(Page page, Writer out) {
        try {
            out.write("<script type=\"application/json\" id=\"report\">\n");
            ReportWriter.write(page.report(), new JsonInHtml(out));
            out.write("</script>\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String hash(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return Base64.getEncoder().encodeToString(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java platform has it
        }
    }

    private static String resource(String name) {
        try (InputStream in = Objects.requireNonNull(HtmlPage.class.getResourceAsStream(name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
