package org.planningservices.testkit.proof;

import io.vavr.control.Either;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.ObjIntConsumer;
import org.planningservices.policy.ProgramDay;
import org.planningservices.policy.decision.Acceptance;
import org.planningservices.policy.decision.Refusal;
import org.planningservices.testkit.oracle.Asked;

/**
 * A question without its day, in the form of the library and in that of the oracle.
 *
 * @param name  what is asked, for the one who reads of a difference
 * @param program  the number of the program in {@link Programs}
 * @param library  asks the library on a day
 * @param form  fills in the oracle's form, all but what changes with the day
 * @param turn  fills in what changes with the day, the day itself left aside
 */
record Row(
        String name,
        int program,
        Function<ProgramDay, Either<Refusal, ? extends Acceptance>> library,
        Consumer<Asked> form,
        ObjIntConsumer<Asked> turn) {}
