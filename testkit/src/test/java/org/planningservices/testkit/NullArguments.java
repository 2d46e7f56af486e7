package org.planningservices.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;

/** Calls every public method and constructor of some packages with a null, one argument at a time. */
final class NullArguments {

    private static final Set<String> EXEMPT = Set.of("equals", "valueOf", "compareTo");

    private final Map<Class<?>, Object> samples = new HashMap<>();
    private final Set<Class<?>> callbacks = new HashSet<>();

    /** Adds a value for the other arguments of a type, and to call its methods on. */
    <T> void sample(Class<T> type, T value) {
        samples.put(type, value);
    }

    /** Adds values, each for its own class. */
    void samples(Object... values) {
        for (Object value : values) {
            samples.put(value.getClass(), value);
        }
    }

    /** Leaves out a type that users implement and that only the library calls. */
    void callback(Class<?> type) {
        callbacks.add(type);
    }

    /** Returns a test for each argument that must not be null. */
    List<DynamicTest> tests(Set<String> packages) {
        List<DynamicTest> tests = new ArrayList<>();
        for (JavaClass found : new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages(packages)) {
            if (packages.contains(found.getPackageName()) && isPublic(found)) {
                Class<?> type = found.reflect();
                Stream.concat(Stream.of(type.getConstructors()), Stream.of(type.getDeclaredMethods()))
                        .filter(called -> isCalledByUsers(called) && !callbacks.contains(type))
                        .forEach(called -> addTests(tests, called));
            }
        }
        return tests;
    }

    private static boolean isPublic(JavaClass type) {
        return type.getModifiers().contains(JavaModifier.PUBLIC)
                && !type.isAnonymousClass()
                && type.getEnclosingClass().map(NullArguments::isPublic).orElse(true);
    }

    private static boolean isCalledByUsers(Executable called) {
        return Modifier.isPublic(called.getModifiers())
                && !Modifier.isAbstract(called.getModifiers())
                && !called.isSynthetic()
                && !EXEMPT.contains(called.getName());
    }

    private void addTests(List<DynamicTest> tests, Executable called) {
        for (int i = 0; i < called.getParameterCount(); i++) {
            if (!mayBeNull(called, i)) {
                int place = i;
                tests.add(DynamicTest.dynamicTest(
                        called.toGenericString() + ", argument " + (i + 1), () -> assertRejects(called, place)));
            }
        }
    }

    private static boolean mayBeNull(Executable called, int i) {
        return called.getParameterTypes()[i].isPrimitive()
                || called.getAnnotatedParameterTypes()[i].isAnnotationPresent(Nullable.class)
                || (called.isVarArgs() && i == called.getParameterCount() - 1);
    }

    private void assertRejects(Executable called, int place) {
        Class<?>[] types = called.getParameterTypes();
        @Nullable Object[] arguments = Arrays.stream(types).map(this::sample).toArray();
        arguments[place] = null;

        Throwable thrown = catchThrowable(() -> call(called, arguments));

        assertThat(thrown).isInstanceOf(NullPointerException.class);
        assertThat(thrown.getMessage()).matches("[a-z][A-Za-z]*");
    }

    private @Nullable Object sample(Class<?> type) {
        if (type.isEnum()) {
            return type.getEnumConstants()[0];
        }
        if (type.isArray()) {
            return Array.newInstance(type.getComponentType(), 0);
        }
        if (type == int.class) {
            return 1;
        }
        return type == long.class ? (Object) 1L : samples.get(type);
    }

    private void call(Executable called, @Nullable Object[] arguments) throws Throwable {
        try {
            if (called instanceof Constructor<?> constructor) {
                constructor.newInstance(arguments);
            } else {
                Object target = Modifier.isStatic(called.getModifiers()) ? null : sample(called.getDeclaringClass());
                ((Method) called).invoke(target, arguments);
            }
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
