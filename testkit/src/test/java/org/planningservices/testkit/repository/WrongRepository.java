package org.planningservices.testkit.repository;

import java.util.ArrayList;
import java.util.List;
import org.planningservices.persistence.AppendResult;
import org.planningservices.persistence.CommandId;
import org.planningservices.persistence.StreamChange;
import org.planningservices.persistence.memory.MemoryRepository;

/** A repository in memory that breaks the contract in what a subclass overrides. */
public abstract class WrongRepository extends DelegatingRepository {

    protected WrongRepository() {
        super(MemoryRepository.create());
    }

    /** Appends at whatever revisions the streams have, instead of those that the changes expect. */
    protected final AppendResult appendAtAnyRevision(CommandId command, List<StreamChange> changes) {
        List<StreamChange> now = new ArrayList<>();
        for (StreamChange change : changes) {
            int revision = kept.find(change.stream()).revision();
            now.add(new StreamChange(
                    change.stream(),
                    revision,
                    change.records(),
                    change.owner().filter(owner -> revision == 0),
                    change.facts()));
        }
        return kept.append(command, now);
    }
}
