package org.planningservices.testkit.desk;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.planningservices.persistence.StoredRecord;
import org.planningservices.persistence.StreamId;
import org.planningservices.persistence.VoucherRepository;

/** All records in a repository at one moment. */
record RecordedState(List<StoredRecord> records, Map<StreamId, Integer> revisions) {

    static RecordedState of(VoucherRepository repository) {
        return new RecordedState(
                repository.read(0, Integer.MAX_VALUE),
                Cast.streams().stream()
                        .collect(Collectors.toMap(
                                Function.identity(),
                                stream -> repository.find(stream).revision())));
    }

    int revision(StreamId stream) {
        return revisions.getOrDefault(stream, 0);
    }
}
