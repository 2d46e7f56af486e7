package org.planningservices.cli;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.planningservices.cli.ImportStore.OlderFact;
import org.planningservices.journal.JournalRecord;
import org.planningservices.journal.JournalRecord.OfPartner;
import org.planningservices.journal.JournalRecord.PartnerStepTaken;
import org.planningservices.journal.JournalRecord.VoucherStepTaken;
import org.planningservices.party.PartnerId;
import org.planningservices.persistence.AppendResult;
import org.planningservices.persistence.CommandId;
import org.planningservices.persistence.StoredRecord;
import org.planningservices.persistence.StreamChange;
import org.planningservices.persistence.StreamHistory;
import org.planningservices.persistence.StreamId;
import org.planningservices.persistence.StreamKind;
import org.planningservices.persistence.VoucherRepository;
import org.planningservices.step.PartnerVoucherStep;

/**
 * Adds the facts about partners of an older database to the streams of the partners, each under the id of its command. They
 * were accepted before, so they are not judged again.
 *
 * <p>An interrupted move can be run again, also by several processes at once: a command is recorded once.
 */
final class OlderFacts {

    private static final int PAGE = 1000;

    private final ImportStore imports;
    private final VoucherRepository repository;

    private OlderFacts(ImportStore imports, VoucherRepository repository) {
        this.imports = imports;
        this.repository = repository;
    }

    static OlderFacts of(ImportStore imports, VoucherRepository repository) {
        return new OlderFacts(imports, repository);
    }

    void move() {
        List<OlderFact> facts = imports.unmoved();
        if (facts.isEmpty()) {
            return;
        }
        for (OlderFact fact : facts) {
            append(fact.id(), stream(fact), fact.record());
        }
        noteSteps(facts.stream().map(fact -> partner(fact.record())).collect(Collectors.toSet()));
        Set<Long> taken = new HashSet<>(imports.olderPositions().keySet());
        for (OlderFact fact : facts) {
            long position = position(stream(fact), fact.record(), taken);
            taken.add(position);
            imports.setMoved(fact.id(), position);
        }
    }

    private static StreamId stream(OlderFact fact) {
        return StreamId.of(partner(fact.record()));
    }

    private static PartnerId partner(JournalRecord record) {
        return record instanceof OfPartner fact
                ? fact.partnerId()
                : ((PartnerStepTaken) record).step().partnerId();
    }

    /** Appends a record to the stream of a partner, unless that was done before. */
    private void append(CommandId id, StreamId stream, JournalRecord record) {
        AppendResult result;
        do {
            int revision = repository.findFirstAndLast(stream).revision();
            result = repository.append(id, List.of(StreamChange.of(stream, revision, record)));
        } while (result instanceof AppendResult.Conflict);
        if (result instanceof AppendResult.Duplicate other && !other.record().equals(record)) {
            // another command was accepted under the id: the fact gets one of its own
            append(CommandId.of("planning-services:moved:" + id), stream, record);
        }
    }

    /** Returns the position of a fact in its stream; of equal facts, that of the first to which none was moved. */
    private long position(StreamId stream, JournalRecord record, Set<Long> taken) {
        return repository.find(stream).records().stream()
                .filter(stored -> stored.record().equals(record) && !taken.contains(stored.position()))
                .mapToLong(StoredRecord::position)
                .findFirst()
                .orElseThrow();
    }

    /** Adds the first step of each partner on a voucher to its stream, as the desk does. */
    private void noteSteps(Set<PartnerId> partners) {
        Map<PartnerId, JournalRecord> steps = new HashMap<>();
        List<StoredRecord> page = repository.read(0, PAGE);
        while (!page.isEmpty()) {
            for (StoredRecord stored : page) {
                if (stored.kind() == StreamKind.VOUCHER
                        && stored.record() instanceof VoucherStepTaken taken
                        && taken.step() instanceof PartnerVoucherStep step) {
                    steps.putIfAbsent(step.partnerId(), taken);
                }
            }
            page = repository.read(page.get(page.size() - 1).position(), PAGE);
        }
        for (PartnerId partner : partners) {
            StreamHistory history = repository.find(StreamId.of(partner));
            boolean isNoted =
                    history.records().stream().anyMatch(stored -> stored.record() instanceof VoucherStepTaken);
            Optional<JournalRecord> step =
                    Optional.ofNullable(steps.get(partner)).filter(first -> !isNoted);
            step.ifPresent(
                    first -> append(CommandId.of("planning-services:acted:" + partner), StreamId.of(partner), first));
        }
    }
}
