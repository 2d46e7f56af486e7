package org.planningservices.examples.spring;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.planningservices.desk.VoucherDesk;
import org.planningservices.step.VoucherId;
import tools.jackson.databind.JsonNode;

/** The example on real databases, asked over HTTP. */
class ExampleTest {

    @Nested
    class OnH2 {

        @Test
        void takesAVoucherThroughItsLife(@TempDir Path folder) {
            check(Databases.h2(folder));
            try (RunningExample again = RunningExample.on(Databases.h2(folder))) {
                assertThat(RunningExample.json(again.get("/vouchers/V-7"))
                                .get("status")
                                .stringValue())
                        .isEqualTo("PAID");
            }
        }
    }

    @Nested
    class OnPostgres {

        @Test
        void takesAVoucherThroughItsLife() throws IOException {
            try (EmbeddedPostgres postgres = Databases.postgres()) {
                check(postgres.getJdbcUrl("postgres", "postgres"));
            }
        }
    }

    private static void check(String url) {
        try (RunningExample example = RunningExample.on(url)) {
            opensAnEnrollmentAndAPartner(example);
            redeemsAVoucherAndPaysIt(example);
            writesTheNoteWithTheStepOrNeither(example);
        }
    }

    private static void opensAnEnrollmentAndAPartner(RunningExample example) {
        accepted(example.post(
                "/enrollments/E-7",
                "open",
                "{\"customer\":\"litware\",\"startsOn\":\"2019-07-01\",\"endsOn\":\"2022-06-30\"}"));
        accepted(example.post("/enrollments/E-7/activation", "activate", "{}"));
        accepted(example.post(
                "/pool-steps", "accrue", "{\"action\":\"accrue-days\",\"enrollment\":\"E-7\",\"days\":30}"));
        accepted(example.post("/partners/wingtip", "register", "{}"));
        accepted(example.post("/partners/wingtip/locations", "location", "{\"location\":\"gent\",\"country\":\"BE\"}"));
        accepted(example.post(
                "/partners/wingtip/competencies",
                "competency",
                "{\"competency\":\"windows-and-devices\",\"level\":\"gold\",\"from\":\"2019-01-01\"}"));
        accepted(example.post(
                "/partners/wingtip/consultants",
                "consultant",
                "{\"consultant\":\"li\",\"competencies\":[\"windows-and-devices\"]}"));
        accepted(example.post(
                "/partner-steps",
                "enroll",
                "{\"action\":\"enroll-partner\",\"partner\":\"wingtip\",\"offering\":\"DDPS\"}"));
        assertThat(RunningExample.json(example.get("/enrollments/E-7")).toString())
                .contains("\"litware\"");
    }

    private static void redeemsAVoucherAndPaysIt(RunningExample example) {
        String steps = "/vouchers/V-7/steps";
        accepted(example.post(
                steps,
                "7-1",
                "{\"action\":\"create\",\"enrollment\":\"E-7\",\"offering\":\"DDPS\",\"serviceLevel\":5}"));
        accepted(example.post(steps, "7-2", "{\"action\":\"assign\",\"projectManager\":\"visser\"}"));
        assertThat(example.get(
                                "/vouchers/V-7/next-steps?partner=wingtip&role=mpn-admin&location=gent"
                                        + "&engagement=windows-and-office-deployment&deliveryCountry=BE&plannedStart=2021-02-01")
                        .body())
                .contains("\"action\":\"reserve\",\"actor\":\"partner\",\"partner\":\"wingtip\",\"answer\":\"open\"");
        accepted(example.post(
                steps,
                "7-3",
                "{\"action\":\"reserve\",\"partner\":\"wingtip\",\"location\":\"gent\",\"engagement\":"
                        + "\"windows-and-office-deployment\",\"deliveryCountry\":\"BE\",\"plannedStart\":\"2021-02-01\","
                        + "\"role\":\"mpn-admin\"}"));
        accepted(example.post(
                steps, "7-4", "{\"action\":\"start-engagement\",\"partner\":\"wingtip\",\"consultant\":\"li\"}"));
        accepted(example.post(
                steps,
                "7-5",
                "{\"action\":\"complete-engagement\",\"partner\":\"wingtip\",\"deliveredDays\":5,\"offsiteDays\":0}"));
        accepted(example.post(
                steps,
                "7-6",
                "{\"action\":\"submit-completion-report\",\"partner\":\"wingtip\",\"deliverable\":\"plan\"}"));
        accepted(example.post(
                steps,
                "7-7",
                "{\"action\":\"redeem\",\"partner\":\"wingtip\",\"location\":\"gent\",\"role\":\"mpn-admin\"}"));
        accepted(example.post(
                "/partner-steps",
                "register-tool",
                "{\"action\":\"register-for-payment-tool\",\"partner\":\"wingtip\",\"offering\":\"DDPS\"}"));
        accepted(
                example.post(
                        "/payment-steps",
                        "7-8",
                        "{\"action\":\"request-payment\",\"request\":\"R-7\",\"partner\":\"wingtip\",\"location\":\"gent\",\"vouchers\":[\"V-7\"]}"));
        accepted(example.post("/payment-steps", "7-9", "{\"action\":\"approve-payment\",\"request\":\"R-7\"}"));
        assertThat(RunningExample.json(example.get("/vouchers/V-7/deadlines")).size())
                .isPositive();
        accepted(example.post("/payment-steps", "7-10", "{\"action\":\"make-payment\",\"request\":\"R-7\"}"));
    }

    private static void writesTheNoteWithTheStepOrNeither(RunningExample example) {
        String create = "{\"action\":\"create\",\"enrollment\":\"E-7\",\"offering\":\"DDPS\",\"serviceLevel\":5}";

        // the row is too long for its table: the step is not recorded either
        assertThat(example.post("/vouchers/V-8/steps?note=" + "x".repeat(201), "8-1", create)
                        .statusCode())
                .isEqualTo(500);
        assertThat(example.get("/vouchers/V-8").statusCode()).isEqualTo(404);

        // a step that is refused leaves no row
        HttpResponse<String> refused = example.post("/vouchers/V-8/steps?note=no", "8-2", "{\"action\":\"revoke\"}");
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(RunningExample.json(example.get("/vouchers/V-8/notes")).size())
                .isZero();

        // a step that is sent twice leaves one
        String first =
                example.post("/vouchers/V-8/steps?note=yes", "8-1", create).body();
        assertThat(example.post("/vouchers/V-8/steps?note=yes", "8-1", create).body())
                .isEqualTo(first);
        assertThat(example.get("/vouchers/V-8/notes").body()).isEqualTo("[{\"command\":\"8-1\",\"text\":\"yes\"}]");
        assertThat(example.context().getBean(VoucherDesk.class).findVoucher(VoucherId.of("V-8")))
                .isPresent();
    }

    private static void accepted(HttpResponse<String> response) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        JsonNode answer = RunningExample.json(response);
        assertThat(answer.get("answer").stringValue()).isEqualTo("accepted");
    }
}
