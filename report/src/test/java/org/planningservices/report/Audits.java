package org.planningservices.report;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import org.planningservices.journal.Journal;
import org.planningservices.journal.JournalEntry;
import org.planningservices.json.JournalReader;
import org.planningservices.policy.VoucherProgram;
import org.planningservices.policy.audit.AuditReport;
import org.planningservices.report.html.HtmlReport;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** Audits of sample journals, and pictures as documents. */
final class Audits {

    static final VoucherProgram PROGRAM = VoucherProgram.planningServices();

    private Audits() {}

    static String sample(String name) {
        try {
            return Files.readString(Path.of("../examples/journals", name + ".journal.jsonl"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Journal journal(String text) {
        List<JournalEntry> entries = new ArrayList<>();
        try {
            JournalReader.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), entries::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Journal(entries);
    }

    static AuditReport audit(String text, LocalDate asOf) {
        return PROGRAM.audit(journal(text), asOf);
    }

    static byte[] page(HtmlReport report) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            report.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** Parses a picture as XML, without external entities. */
    static Document parse(String svg) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
        } catch (Exception e) {
            throw new AssertionError(svg, e);
        }
    }

    static List<Element> ofClass(Document svg, String name) {
        NodeList all = svg.getElementsByTagName("*");
        List<Element> found = new ArrayList<>();
        for (int i = 0; i < all.getLength(); i++) {
            if (all.item(i) instanceof Element element
                    && element.getAttribute("class").equals(name)) {
                found.add(element);
            }
        }
        return found;
    }
}
