package org.planningservices.explorer;

import java.io.IOException;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.planningservices.engagement.Competency;
import org.planningservices.party.Consultant;
import org.planningservices.party.Location;
import org.planningservices.party.OperatorRole;
import org.planningservices.party.Partner;
import org.planningservices.policy.audit.EnrollmentReport;
import org.planningservices.policy.audit.Finding;
import org.planningservices.policy.audit.VoucherReport;
import org.planningservices.policy.decision.Undecided;
import org.planningservices.policy.decision.Violation;
import org.planningservices.policy.terms.Terms;
import org.planningservices.rule.Rule;
import org.planningservices.voucher.Voucher;

/** The contents of a journal as of its last day, and the choices of the forms. */
final class Summary {

    private final Replay replay;

    Summary(Replay replay) {
        this.replay = replay;
    }

    void write(Json json) throws IOException {
        Terms terms = replay.program().terms();
        json.field("program", terms.program());
        json.field("validityFrom", Json.code(terms.validityFrom()));
        List<LocalDate> ends = Replay.ends(replay.journal());
        if (!ends.isEmpty()) {
            json.field("firstDay", ends.get(0));
            json.field("lastDay", ends.get(1));
        }
        json.field("records", replay.journal().entries().size());
        json.list("vouchers", replay.report().vouchers(), this::write);
        json.list("enrollments", replay.report().enrollments(), Summary::write);
        json.list("partners", replay.report().partners(), Summary::write);
        json.list("findings", replay.report().findings(), Summary::write);
        json.list("engagements", terms.catalog().value().entries(), (entry, to) -> {
            to.field("engagement", entry.engagement().toString());
            to.field("offering", entry.offering().toString());
        });
        json.texts("roles", roles(terms));
        json.texts("competencies", competencies(terms));
    }

    private void write(VoucherReport report, Json json) throws IOException {
        Voucher voucher = report.voucher();
        json.field("voucher", voucher.id().value());
        json.field("status", voucher.status().name());
        json.field("standing", report.standing().name());
        json.field("offering", voucher.offering().toString());
        json.field("serviceLevel", voucher.serviceLevel().days());
        json.field("enrollment", voucher.enrollmentId().value());
        json.field("customer", replay.customer(voucher));
        json.field("createdOn", voucher.createdOn());
        json.field("lastStepOn", voucher.lastStepOn());
        json.field("findings", replay.report().findFindings(voucher.id()).size());
    }

    private static void write(EnrollmentReport report, Json json) throws IOException {
        json.field("enrollment", report.enrollment().id().value());
        json.field("customer", report.enrollment().customerId().value());
    }

    private static void write(Partner partner, Json json) throws IOException {
        json.field("partner", partner.id().value());
        json.list("locations", partner.locations(), (Location location, Json to) -> {
            to.field("location", location.id().value());
            to.field("country", location.country().code());
        });
        json.texts(
                "consultants",
                partner.consultants().stream().map(Consultant::id).toList());
    }

    private static void write(Finding finding, Json json) throws IOException {
        json.field("line", finding.entry().line());
        json.field("on", finding.entry().record().findDay());
        json.texts("vouchers", finding.voucherIds());
        json.texts("rules", ids(finding.violations().stream().map(Violation::rule)));
        json.texts("unverifiable", ids(finding.undecided().stream().map(Undecided::rule)));
    }

    private static List<String> ids(Stream<Rule> rules) {
        return rules.map(rule -> rule.id().toString()).toList();
    }

    private static Set<OperatorRole> roles(Terms terms) {
        Set<OperatorRole> roles = new LinkedHashSet<>(terms.toolRoles().value());
        roles.addAll(terms.toolRolesBefore2019().value());
        return roles;
    }

    private static Set<Competency> competencies(Terms terms) {
        Set<Competency> competencies = new TreeSet<>();
        terms.catalog()
                .value()
                .entries()
                .forEach(entry -> entry.qualifications().forEach(one -> competencies.addAll(one.competencies())));
        terms.qualificationsBefore2020()
                .value()
                .values()
                .forEach(all -> all.forEach(one -> competencies.addAll(one.competencies())));
        return competencies;
    }
}
