package org.planningservices.policy.judging;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.planningservices.engagement.Offering;
import org.planningservices.party.ConsultantId;
import org.planningservices.party.OfferingDate;
import org.planningservices.party.Partner;
import org.planningservices.party.PartnerId;
import org.planningservices.party.PassedExam;
import org.planningservices.policy.facts.Facts;

/**
 * What is known of a partner so far. Of each kind of day only the one is stored that can still count later: the first
 * training, registration, signature and profile, and the latest enrollment.
 */
final class PartnerAccount {

    private final Partner.Builder draft = Partner.builder();
    private final List<OfferingDate> enrollments = new ArrayList<>();
    private final Map<Offering, OfferingDate> latestEnrollments = new LinkedHashMap<>();
    private final Map<Offering, LocalDate> registered = new HashMap<>();
    private Set<Offering> redeemed = Set.of();
    private LocalDate trainedOn = LocalDate.MAX;
    private LocalDate enrolledOn = LocalDate.MIN;
    private LocalDate signedOn = LocalDate.MAX;
    private LocalDate publishedOn = LocalDate.MAX;
    private @Nullable Partner partner;
    private @Nullable Facts facts;

    PartnerAccount(PartnerId id) {
        draft.id(id);
    }

    void learn(Consumer<Partner.Builder> fact) {
        fact.accept(draft);
        partner = null;
        facts = null;
    }

    void train(LocalDate on) {
        if (on.isBefore(trainedOn)) {
            trainedOn = on;
            learn(known -> known.addComplianceTraining(on));
        }
    }

    void signAgreement(LocalDate on) {
        if (on.isBefore(signedOn)) {
            signedOn = on;
            learn(known -> known.addAgreementsSigned(on));
        }
    }

    void publishProfile(LocalDate on) {
        if (on.isBefore(publishedOn)) {
            publishedOn = on;
            learn(known -> known.addProfilesPublished(on));
        }
    }

    /** Tells whether the partner has a consultant. */
    boolean has(ConsultantId consultant) {
        return partner().findConsultant(consultant).isPresent();
    }

    /** Notes an exam that a consultant passed; of several for one competency the earliest counts. */
    void passExam(PassedExam exam) {
        if (!partner().passed(exam.consultantId(), exam.competency(), exam.on())) {
            learn(known -> known.addPassedExam(exam));
        }
    }

    void enroll(Offering offering, LocalDate on) {
        OfferingDate enrollment = OfferingDate.of(offering, on);
        enrollments.add(enrollment);
        enrolledOn = on.isAfter(enrolledOn) ? on : enrolledOn;
        latestEnrollments.merge(offering, enrollment, (known, next) -> next.on().isBefore(known.on()) ? known : next);
        learn(known -> known.offeringEnrollments(latestEnrollments.values()));
    }

    void register(Offering offering, LocalDate on) {
        if (on.isBefore(registered.getOrDefault(offering, LocalDate.MAX))) {
            registered.put(offering, on);
            learn(known -> known.addPaymentToolRegistration(OfferingDate.of(offering, on)));
        }
    }

    void redeem(Offering offering) {
        if (!redeemed.contains(offering)) {
            Set<Offering> more = new HashSet<>(redeemed);
            more.add(offering);
            redeemed = Collections.unmodifiableSet(more);
            facts = null;
        }
    }

    /** Returns the partner with everything that can count on a day, and the offerings whose vouchers it redeemed so far. */
    Facts factsOn(LocalDate day) {
        if (day.isBefore(enrolledOn)) {
            return facts(wholePartner());
        }
        if (facts == null) {
            facts = facts(partner());
        }
        return facts;
    }

    private Facts facts(Partner known) {
        return Facts.none().withPartner(known).withRedeemedOfferings(redeemed);
    }

    private Partner partner() {
        if (partner == null) {
            partner = draft.build();
        }
        return partner;
    }

    /** Returns the partner with earlier enrollments as well, which count for earlier days. */
    Partner wholePartner() {
        return Partner.builder()
                .from(partner())
                .offeringEnrollments(enrollments)
                .build();
    }
}
