package org.planningservices.testkit.arbitraries;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.planningservices.engagement.CatalogEntry;
import org.planningservices.engagement.Engagement;
import org.planningservices.engagement.ServiceLevel;
import org.planningservices.party.EnrollmentId;
import org.planningservices.party.LocationId;
import org.planningservices.party.PartnerId;
import org.planningservices.policy.terms.Sourced;
import org.planningservices.policy.terms.Terms;
import org.planningservices.step.CompleteEngagement;
import org.planningservices.step.Redeem;
import org.planningservices.step.Reserve;
import org.planningservices.step.SubmitCompletionReport;
import org.planningservices.voucher.VoucherStatus;

/** Breaks the rules ENG: what is delivered, where, and for how long. */
final class EngagementBreaks extends BreakSeries {

    EngagementBreaks(BreakSetup setup) {
        super(setup);
    }

    void reservedElsewhere() {
        comeToReserve();
        life.breakWith(ready().locationId(elsewhere(life.reservingPartner())).build());
        goOn();
    }

    void redeemedElsewhere() {
        life.create();
        life.goOnTo(VoucherStatus.REPORTED);
        life.pass();
        life.breakWith(Redeem.of(life.partners().operator(life.holder()), elsewhere(life.holder())));
        goOn();
    }

    void claimedElsewhere() {
        life.create();
        life.goOnTo(VoucherStatus.REDEEMED);
        life.register();
        life.breakWith(life.requestPayment(elsewhere(life.holder())));
        goOn();
    }

    void strangeEngagement() {
        comeToReserve();
        Reserve.Builder ready = ready();
        life.breakWith(ready.engagement(Plan.choose(strangeEngagements(), way)).build());
        goOn();
    }

    void cloudEngagement() {
        comeToReserve();
        life.breakWith(ready().cloud(true).build());
        goOn();
    }

    void secondLongEngagement() {
        life.becomes(life.offering(), terms.exclusiveServiceLevel().value().days());
        life.straighten();
        life.create();
        life.goOnTo(VoucherStatus.RESERVED);
        Reserve first = life.voucher().lastReservation().orElseThrow();
        LocalDate reservedOn = life.today();
        goOn();
        VoucherSimulation second =
                new VoucherSimulation(telling, way % 2 == 0 ? cast : cast.under(EnrollmentId.of("E-2")), plan);
        second.becomes(life.offering(), life.serviceLevel());
        second.straighten();
        second.create();
        second.goOnTo(VoucherStatus.ASSIGNED);
        second.skipTo(reservedOn);
        second.partners().enroll();
        second.partners().qualify(second.reservingPartner(), second.today());
        second.breakWith(
                second.reservation(second.voucher()).division(first.division()).build());
        second.goOnTo(plan.stage());
    }

    void deliveredTooLong() {
        life.create();
        life.goOnTo(VoucherStatus.IN_DELIVERY);
        life.pass();
        life.breakWith(CompleteEngagement.builder()
                .partnerId(life.holder())
                .deliveredDays(terms.maxDeliveryDays().value() + late)
                .offsiteDays(way % 4)
                .build());
        goOn();
    }

    void wrongServiceLevel() {
        comeToReserve();
        life.breakWith(ready().build());
        goOn();
    }

    /** Returns terms in which the engagement allows all service levels except the one that is reserved. */
    Terms withoutTheLevel() {
        Set<ServiceLevel> others = new LinkedHashSet<>(terms.serviceLevels().value());
        others.remove(life.voucher().serviceLevel());
        Engagement engagement = life.voucher().lastReservation().orElseThrow().engagement();
        return Terms.builder(terms)
                .engagementServiceLevels(Sourced.assumed(Map.of(engagement, others)))
                .build();
    }

    void deliveredOffSite() {
        LocalDate waived = terms.firstRemoteDay().value();
        boolean before = plan.createdOn().isBefore(waived);
        life.keepTo(before ? waived.minusDays(1) : LocalDate.MAX);
        life.create();
        life.goOnTo(VoucherStatus.IN_DELIVERY);
        life.pass();
        if (!before) {
            life.skipTo(terms.lastRemoteDay().value().plusDays(1));
        }
        life.breakWith(CompleteEngagement.builder()
                .partnerId(life.holder())
                .deliveredDays(terms.maxDeliveryDays().value())
                .offsiteDays(terms.maxOffsiteDays().value() + 1 + way)
                .buildRecorded());
        goOn();
    }

    void nothingNamed() {
        life.create();
        life.goOnTo(VoucherStatus.DELIVERED);
        life.pass();
        life.breakWith(SubmitCompletionReport.of(life.holder(), Plan.choose(List.of("", " ", "\t"), way)));
        goOn();
    }

    private LocationId elsewhere(PartnerId partner) {
        return late > 1 ? life.partners().site(partner, life.otherCountry()) : LocationId.of("somewhere");
    }

    /**
     * Returns engagements of other offerings. If no catalog had the engagement, the rules could not judge the start
     * either.
     */
    private List<Engagement> strangeEngagements() {
        return Published.TERMS.catalog().value().entries().stream()
                .filter(row -> !row.offering().equals(life.offering()))
                .map(CatalogEntry::engagement)
                .toList();
    }
}
