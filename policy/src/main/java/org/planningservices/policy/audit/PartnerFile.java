package org.planningservices.policy.audit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.planningservices.engagement.Offering;
import org.planningservices.party.OfferingDay;
import org.planningservices.party.Partner;
import org.planningservices.party.PartnerId;

/**
 * What an audit has learnt of a partner so far. An audit goes forward only, so of each kind of day it judges by no more
 * than the one that can still count: the first training and registration, the latest enrolment.
 */
final class PartnerFile {

    private final Partner.Builder draft = Partner.builder();
    private final List<OfferingDay> enrollments = new ArrayList<>();
    private final Map<Offering, OfferingDay> latestEnrollments = new LinkedHashMap<>();
    private final Set<Offering> registered = new HashSet<>();
    private Set<Offering> redeemed = Set.of();
    private boolean trained;
    private @Nullable Partner partner;

    PartnerFile(PartnerId id) {
        draft.id(id);
    }

    void learn(Consumer<Partner.Builder> fact) {
        fact.accept(draft);
        partner = null;
    }

    void train(LocalDate on) {
        if (!trained) {
            trained = true;
            learn(known -> known.addComplianceTraining(on));
        }
    }

    void enroll(Offering offering, LocalDate on) {
        OfferingDay enrollment = OfferingDay.of(offering, on);
        enrollments.add(enrollment);
        latestEnrollments.put(offering, enrollment);
        learn(known -> known.enrollments(latestEnrollments.values()));
    }

    void register(Offering offering, LocalDate on) {
        if (registered.add(offering)) {
            learn(known -> known.addPaymentToolRegistration(OfferingDay.of(offering, on)));
        }
    }

    void redeem(Offering offering) {
        if (!redeemed.contains(offering)) {
            Set<Offering> more = new HashSet<>(redeemed);
            more.add(offering);
            redeemed = Collections.unmodifiableSet(more);
        }
    }

    Partner partner() {
        if (partner == null) {
            partner = draft.build();
        }
        return partner;
    }

    /** Returns the partner with earlier enrolments as well, which count for earlier days. */
    Partner wholePartner() {
        return Partner.builder().from(partner()).enrollments(enrollments).build();
    }

    /** Returns the offerings of which the partner redeemed a voucher so far; later ones are not added to it. */
    Set<Offering> redeemedOfferings() {
        return redeemed;
    }
}
