/**
 * Which steps can follow, by whom and until when.
 *
 * <p>A holder of a voucher asks what may follow. The intended step is an {@link org.planningservices.policy.next.Intent},
 * as far as it is decided; each {@link org.planningservices.policy.next.NextStep} shows what stands in its way, and which
 * questions are still open because the intent does not say. A partner asks the same of engagements ({@link
 * org.planningservices.policy.next.Eligibility}) and of the eight stages of the program ({@link
 * org.planningservices.policy.next.Stage}): a {@link org.planningservices.policy.next.StageReport} lists which
 * requirements of a stage are fulfilled, missing or undecided.
 */
@NullMarked
@ValueStyle
package org.planningservices.policy.next;

import org.jspecify.annotations.NullMarked;
import org.planningservices.style.ValueStyle;
