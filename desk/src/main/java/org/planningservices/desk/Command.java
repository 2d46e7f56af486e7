package org.planningservices.desk;

import io.vavr.control.Either;
import java.time.LocalDate;
import java.util.List;
import org.planningservices.journal.JournalRecord;
import org.planningservices.persistence.StreamChange;
import org.planningservices.policy.ProgramDay;

/** What a desk is asked to do. */
interface Command {

    /** Returns what is recorded if it is accepted on a day. */
    JournalRecord record(LocalDate day);

    /** Reads what it is about, and returns the changes to append, its own record first; or why there are none. */
    Either<CommandResult, List<StreamChange>> decide(ProgramDay today);
}
