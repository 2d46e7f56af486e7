package org.planningservices.desk;

import io.vavr.control.Either;
import java.time.LocalDate;
import org.planningservices.journal.JournalRecord;
import org.planningservices.policy.ProgramDay;

/** A command that was submitted to a desk. */
interface Command {

    /** Returns the record of the command if it is accepted on a day. */
    JournalRecord record(LocalDate day);

    /** Reads the streams that the command is about, and returns what to record, or why it is not accepted. */
    Either<CommandResult, Recording> decide(ProgramDay today);
}
