package org.planningservices.policy.engine;

import java.util.List;
import org.planningservices.rule.ComparedValue;

/** Why a condition refuses: the variant of its message, and the values it compared. */
public record Reason(String key, List<ComparedValue> compared) {}
