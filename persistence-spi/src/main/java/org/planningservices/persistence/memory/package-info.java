/** The repository in memory: for tests, for trying things out, and to read what a repository has to do. */
@NullMarked
package org.planningservices.persistence.memory;

import org.jspecify.annotations.NullMarked;
