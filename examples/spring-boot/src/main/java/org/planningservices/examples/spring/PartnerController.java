package org.planningservices.examples.spring;

import java.time.LocalDate;
import java.util.Set;
import org.planningservices.desk.CommandResult;
import org.planningservices.desk.VoucherDesk;
import org.planningservices.engagement.Competency;
import org.planningservices.engagement.CompetencyLevel;
import org.planningservices.journal.JournalRecord.CompetencyDeclared;
import org.planningservices.journal.JournalRecord.ConsultantDeclared;
import org.planningservices.journal.JournalRecord.LocationDeclared;
import org.planningservices.journal.JournalRecord.PartnerDeclared;
import org.planningservices.party.Consultant;
import org.planningservices.party.ConsultantId;
import org.planningservices.party.Country;
import org.planningservices.party.HeldCompetency;
import org.planningservices.party.Location;
import org.planningservices.party.LocationId;
import org.planningservices.party.PartnerId;
import org.planningservices.persistence.CommandId;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Registers a partner, and records its locations, competencies and consultants. */
@RestController
@RequestMapping("/partners/{partner}")
class PartnerController {

    private final VoucherDesk desk;

    PartnerController(VoucherDesk desk) {
        this.desk = desk;
    }

    record NewLocation(LocationId location, Country country) {}

    record NewCompetency(Competency competency, CompetencyLevel level, LocalDate from) {}

    record NewConsultant(ConsultantId consultant, Set<Competency> competencies) {}

    @PostMapping
    CommandResult register(CommandId command, @PathVariable PartnerId partner) {
        return desk.record(command, new PartnerDeclared(partner));
    }

    @PostMapping("/locations")
    CommandResult add(CommandId command, @PathVariable PartnerId partner, @RequestBody NewLocation added) {
        return desk.record(command, new LocationDeclared(partner, Location.of(added.location(), added.country())));
    }

    @PostMapping("/competencies")
    CommandResult add(CommandId command, @PathVariable PartnerId partner, @RequestBody NewCompetency added) {
        return desk.record(
                command,
                new CompetencyDeclared(partner, HeldCompetency.of(added.competency(), added.level(), added.from())));
    }

    @PostMapping("/consultants")
    CommandResult add(CommandId command, @PathVariable PartnerId partner, @RequestBody NewConsultant added) {
        return desk.record(
                command, new ConsultantDeclared(partner, new Consultant(added.consultant(), added.competencies())));
    }
}
