package org.planningservices.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.Test;
import org.planningservices.desk.CommandResult;
import org.planningservices.desk.PartnerDirectory;
import org.planningservices.desk.VoucherDesk;
import org.planningservices.json.JournalReader;
import org.planningservices.party.LocationId;
import org.planningservices.party.Operator;
import org.planningservices.party.OperatorRole;
import org.planningservices.party.Partner;
import org.planningservices.party.PartnerId;
import org.planningservices.persistence.CommandId;
import org.planningservices.persistence.VoucherRepository;
import org.planningservices.persistence.jdbc.JdbcRepository;
import org.planningservices.policy.VoucherProgram;
import org.planningservices.step.Redeem;
import org.planningservices.step.VoucherId;

class DeskSampleTest {

    private static final Path JOURNAL = Path.of("../examples/journals/three-vouchers.journal.jsonl");

    @Test
    void redeems() {
        JdbcConnectionPool database = JdbcConnectionPool.create("jdbc:h2:mem:sample", "", "");
        Importer.of(
                        VoucherProgram.planningServices(),
                        JdbcRepository.migrate(database),
                        PartnerFactStore.in(database, "PUBLIC"))
                .add(AuditCommand.read(JOURNAL, JournalReader::read), (entry, why) -> {}, done -> {});

        CommandResult answer = redeem(database, Clock.fixed(Instant.parse("2020-09-29T08:00:00Z"), ZoneOffset.UTC));

        assertThat(answer).isInstanceOf(CommandResult.Accepted.class);
        database.dispose();
    }

    private static CommandResult redeem(DataSource dataSource, Clock clock) {
        VoucherProgram program = VoucherProgram.planningServices();
        Partner lamna = program.audit(AuditCommand.read(JOURNAL, JournalReader::read), LocalDate.now(clock))
                .partners()
                .get(0);
        PartnerDirectory partners =
                id -> Optional.of(lamna).filter(known -> known.id().equals(id));
        Operator operator = Operator.of(PartnerId.of("lamna")).withRole(OperatorRole.of("mpn-admin"));
        LocationId location = LocationId.of("lamna-leiden");
        VoucherId voucher = VoucherId.of("V-1");

        // tag::desk[]
        VoucherRepository repository = JdbcRepository.migrate(dataSource);
        VoucherDesk desk = VoucherDesk.of(VoucherProgram.planningServices(), repository, clock, partners);
        CommandResult answer = desk.submit(CommandId.of("redeem-V-1-7f3a"), voucher, Redeem.of(operator, location));
        // end::desk[]
        return answer;
    }
}
