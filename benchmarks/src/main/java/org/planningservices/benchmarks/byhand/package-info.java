/**
 * The same rules written by hand for one application: plain records, enums and collections, an answer that is a list of
 * rule codes. What the library is measured against.
 */
@NullMarked
package org.planningservices.benchmarks.byhand;

import org.jspecify.annotations.NullMarked;
