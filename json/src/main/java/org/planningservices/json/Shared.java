package org.planningservices.json;

import java.util.HashMap;
import java.util.Map;

/**
 * The values that were read, each only once.
 *
 * <p>Those of one class lie together: a map orders keys whose hash codes were made to collide only if they are of one
 * class, and would else look at each.
 */
final class Shared {

    private final Map<Class<?>, Map<Object, Object>> values = new HashMap<>();

    /** Returns the value that equals this one and was seen first. */
    @SuppressWarnings("unchecked") // equal values are of one class
    <T> T first(T value) {
        return (T) values.computeIfAbsent(value.getClass(), type -> new HashMap<>())
                .computeIfAbsent(value, same -> same);
    }
}
