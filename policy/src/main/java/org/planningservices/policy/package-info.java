/**
 * The program: what may happen on a day, and what became of a history.
 *
 * <p>Begin with {@link org.planningservices.policy.VoucherProgram}: the program under its terms. On a day it {@linkplain
 * org.planningservices.policy.ProgramDay decides}: a step of a voucher, a payment step over several vouchers, a step of a
 * partner or of an enrollment; and it returns {@linkplain org.planningservices.policy.next what may follow}, by whom and
 * until when. What is known besides the voucher is given as {@linkplain org.planningservices.policy.facts.Facts facts}; a
 * fact that is not given is never guessed.
 */
@NullMarked
package org.planningservices.policy;

import org.jspecify.annotations.NullMarked;
