package org.planningservices.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.planningservices.json.JournalReader;
import org.planningservices.json.TermsWriter;
import org.planningservices.policy.VoucherProgram;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes the page that applies the rules in a browser. */
@Command(
        name = "explore",
        description = {
            "Writes a page that applies the rules in a browser, offline: move a day, and see every reason and what helps.",
            "The page opens on the journal, or on a sample without one."
        })
final class ExploreCommand implements Callable<Integer> {

    /** The page, as the module `explorer` builds it. */
    private static final String PAGE = "/org/planningservices/explorer/explorer.html";

    private static final String GIVEN = "<script type=\"application/json\" id=\"given\">";
    private static final String END = "</script>";

    /** The last character that is not escaped in the JSON of the page. */
    private static final int LAST_UNESCAPED = 0x7e;

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "JOURNAL",
            description = "The journal that the page opens on; `-` is the standard input.")
    private @Nullable Path journal;

    @Option(names = "--as-of", paramLabel = "DAY", description = "The day that the page opens on, as YYYY-MM-DD.")
    private @Nullable LocalDate asOf;

    @Mixin
    private ProgramOptions by = new ProgramOptions();

    @Option(names = "--out", paramLabel = "FILE", required = true, description = "Writes the page to this file.")
    private Path file = Path.of("");

    @Mixin
    private ForceOption force = new ForceOption();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        String page = page();
        String settings = settings(by.program());
        int start = page.indexOf(GIVEN) + GIVEN.length();
        if (start < GIVEN.length()) {
            throw new IllegalStateException("the page has no place for a journal");
        }
        String filled = page.substring(0, start) + settings + page.substring(page.indexOf(END, start));
        Draft.write(file, force, out -> out.write(filled.getBytes(StandardCharsets.UTF_8)));
        AuditCommand.command(spec).getOut().println(Texts.current().get("explore.written", file));
        return Main.NOTHING_FOUND;
    }

    private static String page() {
        try (InputStream in = ExploreCommand.class.getResourceAsStream(PAGE)) {
            if (in == null) {
                throw new UserError("this build has no page: build without `-DskipTests` to include it");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UserError("the page cannot be read: " + AuditCommand.reason(e));
        }
    }

    /** Returns the journal, terms and day that the page opens on, as ASCII JSON without `<`, which could end the element. */
    private String settings(VoucherProgram program) {
        StringWriter settings = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(settings)) {
            json.setHighestNonEscapedChar(LAST_UNESCAPED);
            json.writeStartObject();
            if (journal != null) {
                json.writeStringField(
                        "name",
                        Input.isStandard(journal) ? Input.name(journal) : String.valueOf(journal.getFileName()));
                json.writeStringField("journal", AuditCommand.read(journal, ExploreCommand::text));
            }
            if (!program.terms().equals(VoucherProgram.planningServices().terms())) {
                StringWriter terms = new StringWriter();
                TermsWriter.write(program.terms(), terms);
                json.writeStringField("terms", terms.toString());
            }
            if (asOf != null) {
                json.writeStringField("asOf", asOf.toString());
            }
            if (!Texts.current().locale().equals(Locale.ENGLISH)) {
                json.writeStringField("language", Texts.current().locale().getLanguage());
            }
            json.writeEndObject();
        } catch (IOException e) {
            throw new UserError("the page cannot be made: " + AuditCommand.reason(e));
        }
        return settings.toString().replace("<", "\\u003c");
    }

    /** Returns the text of a journal. A fault in it is thrown. */
    private static String text(InputStream in) throws IOException {
        byte[] bytes = in.readAllBytes();
        JournalReader.read(new ByteArrayInputStream(bytes), entry -> {});
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
