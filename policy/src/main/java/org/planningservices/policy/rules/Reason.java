package org.planningservices.policy.rules;

import java.util.List;
import org.planningservices.rule.Compared;

/** Why a law refuses: the variant of its message, and the values it compared. */
record Reason(String key, List<Compared> compared) {}
