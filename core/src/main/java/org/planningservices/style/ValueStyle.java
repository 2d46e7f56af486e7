package org.planningservices.style;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import javax.annotation.processing.Generated;
import org.immutables.value.Value;

/**
 * The style of a generated value: the abstract type is the only public name, the generated class stays in its package.
 */
@Value.Style(
        visibility = Value.Style.ImplementationVisibility.PACKAGE,
        overshadowImplementation = true,
        // no annotations of Immutables in the class files: code that compiles against them does not have Immutables
        allowedClasspathAnnotations = Generated.class,
        jdkOnly = true,
        depluralize = true,
        defaultAsDefault = true,
        // a derived value reads given values only, so no guard against cycles is generated
        unsafeDefaultAndDerived = true)
@Retention(RetentionPolicy.SOURCE)
@Target({ElementType.PACKAGE, ElementType.TYPE})
public @interface ValueStyle {}
