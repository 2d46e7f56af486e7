package org.planningservices.persistence.jdbc;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.planningservices.engagement.Engagement;
import org.planningservices.engagement.Offering;
import org.planningservices.journal.JournalRecord;
import org.planningservices.journal.JournalRecord.DaysAdded;
import org.planningservices.journal.JournalRecord.EnrollmentDeclared;
import org.planningservices.journal.JournalRecord.VoucherStepTaken;
import org.planningservices.party.Country;
import org.planningservices.party.CustomerId;
import org.planningservices.party.Enrollment;
import org.planningservices.party.EnrollmentId;
import org.planningservices.party.LocationId;
import org.planningservices.party.Operator;
import org.planningservices.party.OperatorRole;
import org.planningservices.party.PartnerId;
import org.planningservices.persistence.StreamChange;
import org.planningservices.persistence.StreamId;
import org.planningservices.persistence.VoucherIndexEntry;
import org.planningservices.step.AccrueDays;
import org.planningservices.step.Assign;
import org.planningservices.step.Create;
import org.planningservices.step.Reassign;
import org.planningservices.step.Reserve;
import org.planningservices.step.VoucherId;
import org.planningservices.voucher.VoucherStatus;

/** Changes that a desk could make. */
final class Records {

    static final LocalDate DAY = LocalDate.parse("2020-02-29");

    private Records() {}

    static StreamChange opened(String enrollment, String customer) {
        Enrollment opened = Enrollment.of(
                EnrollmentId.of(enrollment),
                CustomerId.of(customer),
                LocalDate.parse("2018-07-01"),
                LocalDate.parse("2021-06-30"));
        return StreamChange.of(opened, new EnrollmentDeclared(opened));
    }

    static StreamChange accrued(String enrollment, int revision, int days) {
        EnrollmentId id = EnrollmentId.of(enrollment);
        return StreamChange.of(StreamId.of(id), revision, new DaysAdded(DAY, AccrueDays.of(id, days)));
    }

    static StreamChange created(String voucher, String enrollment) {
        return created(voucher, enrollment, DAY);
    }

    static StreamChange created(String voucher, String enrollment, LocalDate day) {
        EnrollmentId owner = EnrollmentId.of(enrollment);
        return new StreamChange(
                StreamId.of(VoucherId.of(voucher)),
                0,
                List.of(new VoucherStepTaken(day, VoucherId.of(voucher), Create.of(owner, Offering.DDPS, 5))),
                Optional.of(StreamId.of(owner)),
                Optional.of(new VoucherIndexEntry(VoucherStatus.CREATED, day, Optional.empty())));
    }

    static StreamChange assigned(String voucher, int revision, String projectManager) {
        VoucherId id = VoucherId.of(voucher);
        return new StreamChange(
                StreamId.of(id),
                revision,
                List.of(new VoucherStepTaken(
                        DAY, id, revision == 1 ? Assign.of(projectManager) : Reassign.of(projectManager))),
                Optional.empty(),
                Optional.of(new VoucherIndexEntry(VoucherStatus.ASSIGNED, DAY, Optional.empty())));
    }

    static StreamChange reserved(String voucher, int revision, String partner) {
        VoucherId id = VoucherId.of(voucher);
        PartnerId holder = PartnerId.of(partner);
        return new StreamChange(
                StreamId.of(id),
                revision,
                List.of(new VoucherStepTaken(
                        DAY,
                        id,
                        Reserve.builder()
                                .operator(Operator.of(holder).withRole(OperatorRole.MPN_ADMIN))
                                .locationId(LocationId.of("L"))
                                .engagement(Engagement.WINDOWS_AND_OFFICE_DEPLOYMENT)
                                .deliveryCountry(Country.of("NL"))
                                .plannedStart(DAY)
                                .build())),
                Optional.empty(),
                Optional.of(new VoucherIndexEntry(VoucherStatus.RESERVED, DAY, Optional.of(holder))));
    }

    static JournalRecord first(StreamChange change) {
        return change.records().get(0);
    }
}
