package org.planningservices.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.planningservices.json.GoodTerms.TEXT;
import static org.planningservices.json.GoodTerms.read;
import static org.planningservices.json.GoodTerms.written;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringWriter;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.planningservices.engagement.Offering;
import org.planningservices.policy.terms.Sourced;
import org.planningservices.policy.terms.Terms;
import org.planningservices.policy.terms.ValidityStart;

/** Terms that are written are read again as they were. */
class TermsWriterTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    static Stream<Terms> terms() {
        return Stream.of(
                Terms.planningServices(),
                Terms.planningServices().withValidityFrom(ValidityStart.ASSIGNMENT),
                Terms.trainingVouchers(),
                Terms.trainingVouchers().withValidityFrom(ValidityStart.ASSIGNMENT));
    }

    @ParameterizedTest
    @MethodSource("terms")
    void writesWhatTheReaderReads(Terms terms) {
        assertThat(read(written(terms))).isEqualTo(terms);
    }

    @Test
    void writesEveryFieldInItsOrder() throws IOException {
        String written = written(read(TEXT.replace("\"OWN\",\"DDPS\"", "\"DDPS\",\"OWN\"")));

        assertThat(JSON.readTree(written).toString())
                .isEqualTo(TEXT.replace("\n", "")
                        .replace("\"OWN\",\"DDPS\"", "\"DDPS\",\"OWN\"")
                        .replace(
                                "{\"OWN\":[{\"level\":\"silver\",\"competencies\":[\"own\"]}],\"DDPS\":[]}",
                                "{\"DDPS\":[],\"OWN\":[{\"level\":\"silver\",\"competencies\":[\"own\"]}]}")
                        .replace("{\"own\":[2],\"other\":[]}", "{\"other\":[],\"own\":[2]}"));
    }

    @Test
    void writesLinesThatAPersonCanRead() {
        assertThat(written(Terms.builder(Terms.planningServices())
                        .validityDays(Sourced.assumed(200))
                        .build()))
                .startsWith("{\n  \"program\" : \"planning-services\",\n  \"validityFrom\" : \"creation\",\n")
                .contains("""
                          "validityDays" : {
                            "value" : 200,
                            "basis" : "interpreted",
                            "sources" : [ {
                              "document" : "Assumption",
                              "address" : "none: a what-if",
                              "date" : "undated"
                            } ]
                          },
                        """)
                .endsWith("}\n");
    }

    @Test
    void writesEqualTermsAlike() {
        Set<Offering> backwards = new LinkedHashSet<>(List.of(Offering.SSDPS, Offering.DDPS));
        Set<Offering> forwards = new LinkedHashSet<>(List.of(Offering.DDPS, Offering.SSDPS));

        assertThat(written(Terms.builder(Terms.planningServices())
                        .offerings(Sourced.assumed(backwards))
                        .build()))
                .isEqualTo(written(Terms.builder(Terms.planningServices())
                        .offerings(Sourced.assumed(forwards))
                        .build()));
    }

    @Test
    void writesTheSameToAWriter() throws IOException {
        StringWriter text = new StringWriter();

        TermsWriter.write(Terms.planningServices(), text);

        assertThat(text.toString()).isEqualTo(written(Terms.planningServices()));
    }
}
