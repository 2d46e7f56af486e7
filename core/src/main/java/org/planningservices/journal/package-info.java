/**
 * What was recorded: a journal, its entries, and the records in them.
 *
 * <p>A <em>record</em> either registers something (an enrollment, a partner, a consultant) or says that a step happened. An
 * <em>entry</em> is a record with its line. A <em>journal</em> is a list of entries in the order of their lines. Whether
 * what was recorded follows the rules is decided by an audit, not here.
 */
@NullMarked
package org.planningservices.journal;

import org.jspecify.annotations.NullMarked;
