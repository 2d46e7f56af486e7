package org.planningservices.examples.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.planningservices.persistence.RepositoryException;
import org.planningservices.persistence.StoredRecord;
import org.planningservices.persistence.memory.MemoryRepository;
import org.planningservices.step.VoucherId;
import org.planningservices.voucher.VoucherStatus;

class ExpiryTest {

    private static final LocalDate ON = LocalDate.of(2021, 6, 1);
    private static final Expiry ALL = new Expiry(SparkDesk.VOUCHERS, 0, 0);

    private final SparkDesk stored = SparkDesk.in(MemoryRepository.create());

    @Test
    void changesNothingWhenGivenAgain() {
        assertThat(stored.expire(ON)).isEqualTo(ALL);
        List<StoredRecord> recorded = stored.records();

        assertThat(stored.expire(ON)).isEqualTo(ALL);

        assertThat(stored.records()).isEqualTo(recorded);
        assertThat(stored.statuses()).containsOnly(VoucherStatus.EXPIRED);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 6, SparkDesk.VOUCHERS})
    void endsAsIfItHadNotBrokenOff(int appends) {
        SparkDesk unbroken = SparkDesk.in(MemoryRepository.create());
        unbroken.expire(ON);

        assertThatThrownBy(() -> stored.expireBreaking(ON, appends)).isInstanceOf(RepositoryException.class);
        assertThat(Collections.frequency(stored.statuses(), VoucherStatus.EXPIRED))
                .isEqualTo(appends);
        assertThat(stored.expire(ON)).isEqualTo(ALL);

        assertThat(stored.records()).isEqualTo(unbroken.records());
    }

    @Test
    void isRefusedOnAnotherDayForWhatHasExpired() {
        stored.expire(ON);
        List<StoredRecord> recorded = stored.records();

        assertThat(stored.expire(ON.plusDays(1))).isEqualTo(new Expiry(0, SparkDesk.VOUCHERS, 0));

        assertThat(stored.records()).isEqualTo(recorded);
    }

    @Test
    void isRefusedForWhatHasNotLapsed() {
        assertThat(stored.expire(LocalDate.of(2021, 3, 31))).isEqualTo(ALL);

        SparkDesk other = SparkDesk.in(MemoryRepository.create());
        assertThat(other.expire(LocalDate.of(2021, 3, 30))).isEqualTo(new Expiry(0, SparkDesk.VOUCHERS, 0));
    }

    @Test
    void hasAnIdForEachVoucherAndDay() {
        assertThat(Stream.of(
                        Expiry.command(VoucherId.of("V-1"), ON),
                        Expiry.command(VoucherId.of("V-1"), ON.plusDays(1)),
                        Expiry.command(VoucherId.of("V-2"), ON)))
                .doesNotHaveDuplicates();
        assertThat(Expiry.command(VoucherId.of("V-1"), ON)).hasToString("planning-services:expire-on-2021-06-01:V-1");
    }
}
