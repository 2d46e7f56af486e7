package org.planningservices.json;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.planningservices.journal.Journal;

/** A record of every type with its required fields alone, and copies in which one field is something else. */
final class GoodJournal {

    static final String TEXT = """
            {"type":"enrollment","enrollment":"E-1","customer":"contoso","startsOn":"2018-07-01","endsOn":"2021-06-30"}
            {"type":"partner","partner":"fabrikam"}
            {"type":"location","location":"fabrikam-nl","partner":"fabrikam","country":"NL"}
            {"type":"competency","partner":"fabrikam","competency":"messaging","level":"gold","from":"2018-01-01"}
            {"type":"consultant","consultant":"jansen","partner":"fabrikam","competencies":["messaging","datacenter"]}
            {"type":"benefit-activated","on":"2018-07-09","enrollment":"E-1"}
            {"type":"days-accrued","on":"2018-07-10","enrollment":"E-1","days":15}
            {"type":"days-converted","on":"2018-07-11","enrollment":"E-1","trainingDays":6,"planningDays":2}
            {"type":"compliance-training","on":"2018-07-12","partner":"fabrikam"}
            {"type":"exam-passed","on":"2018-07-13","partner":"fabrikam","consultant":"jansen","competency":"messaging"}
            {"type":"agreement-signed","on":"2018-07-14","partner":"fabrikam"}
            {"type":"profile-published","on":"2018-07-15","partner":"fabrikam"}
            {"type":"partner-enrolled","on":"2020-01-13","partner":"fabrikam","offering":"S-EDPS"}
            {"type":"payment-tool-registered","on":"2020-08-14","partner":"fabrikam","offering":"S-EDPS"}
            {"type":"voucher-created","on":"2020-02-29","voucher":"V-1","enrollment":"E-1","offering":"S-EDPS","serviceLevel":5}
            {"type":"voucher-assigned","on":"2020-03-02","voucher":"V-1","projectManager":"bakker"}
            {"type":"voucher-reassigned","on":"2020-03-03","voucher":"V-1","projectManager":"visser"}
            {"type":"voucher-reserved","on":"2020-03-04","voucher":"V-1","partner":"fabrikam","location":"fabrikam-nl","engagement":"exchange-deployment","deliveryCountry":"NL","plannedStart":"2020-03-09"}
            {"type":"reservation-cancelled","on":"2020-03-05","voucher":"V-1","partner":"fabrikam"}
            {"type":"engagement-rescheduled","on":"2020-03-06","voucher":"V-1","partner":"fabrikam","plannedStart":"2020-03-10"}
            {"type":"engagement-started","on":"2020-03-10","voucher":"V-1","partner":"fabrikam","consultant":"jansen"}
            {"type":"engagement-completed","on":"2020-03-16","voucher":"V-1","partner":"fabrikam","deliveredDays":5,"offsiteDays":1}
            {"type":"completion-report-submitted","on":"2020-03-17","voucher":"V-1","partner":"fabrikam","deliverable":"plan"}
            {"type":"voucher-redeemed","on":"2020-03-18","voucher":"V-1","partner":"fabrikam","location":"fabrikam-nl"}
            {"type":"payment-requested","on":"2020-03-19","request":"R-1","partner":"fabrikam","location":"fabrikam-nl","vouchers":["V-1","V-2"]}
            {"type":"payment-approved","on":"2020-03-20","request":"R-1"}
            {"type":"payment-rejected","on":"2020-03-21","request":"R-1","reason":"no deliverable"}
            {"type":"payment-made","on":"2020-03-22","request":"R-1"}
            {"type":"voucher-expired","on":"2020-11-26","voucher":"V-1"}
            {"type":"voucher-revoked","on":"2020-11-27","voucher":"V-1"}
            """;

    private GoodJournal() {}

    /** Returns the records, without their line ends. */
    static List<String> records() {
        return TEXT.lines().toList();
    }

    /** Returns the types of records. */
    static List<String> types() {
        return RecordTypes.ALL.stream().<String>map(RecordType::word).toList();
    }

    /** Returns the record of a type. */
    static String record(String type) {
        return records().stream()
                .filter(record -> record.startsWith("{\"type\":\"" + type + "\","))
                .findAny()
                .orElseThrow();
    }

    /** Returns the record of a type with this JSON for the value of a field, which is added if it is not there. */
    static String record(String type, String field, String json) {
        return recordWithout(type, field).replace("}", ",\"" + field + "\":" + json + "}");
    }

    /** Returns the record of a type without a field. */
    static String recordWithout(String type, String field) {
        return record(type).replaceFirst(",\"" + field + "\":(\"[^\"]*\"|\\[[^]]*]|[0-9]+)", "");
    }

    /** Reads a journal. */
    static Journal read(String journal) {
        return read(journal.getBytes(StandardCharsets.UTF_8));
    }

    /** Reads a journal. */
    static Journal read(byte[] journal) {
        try {
            return JournalReader.read(new ByteArrayInputStream(journal));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads a journal that has a fault, and returns it. */
    static FormatException fault(String journal) {
        return fault(journal.getBytes(StandardCharsets.UTF_8));
    }

    /** Reads a journal that has a fault, and returns it. */
    static FormatException fault(byte[] journal) {
        try {
            Journal read = read(journal);
            throw new AssertionError(
                    "a fault was expected, found a journal of " + read.entries().size() + " records");
        } catch (FormatException e) {
            return e;
        }
    }

    /** Returns a file of the samples. */
    static byte[] sample(String name) {
        try (InputStream in = GoodJournal.class.getResourceAsStream("/samples/" + name)) {
            return Objects.requireNonNull(in, name).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
