package org.planningservices.explorer.browser;

import java.util.Arrays;
import org.teavm.model.AccessLevel;
import org.teavm.model.BasicBlock;
import org.teavm.model.ClassHolder;
import org.teavm.model.ClassHolderTransformerContext;
import org.teavm.model.ElementModifier;
import org.teavm.model.FieldHolder;
import org.teavm.model.Instruction;
import org.teavm.model.MethodHolder;
import org.teavm.model.MethodReference;
import org.teavm.model.ValueType;
import org.teavm.model.emit.ProgramEmitter;
import org.teavm.model.emit.ValueEmitter;
import org.teavm.model.instructions.GetFieldInstruction;
import org.teavm.model.instructions.InvokeInstruction;
import org.teavm.model.instructions.PutFieldInstruction;
import org.teavm.vm.spi.TeaVMHost;
import org.teavm.vm.spi.TeaVMPlugin;

/**
 * Changes classes before TeaVM compiles them: some methods of the JDK call those of {@link Missing}, and all other classes use
 * the regular expressions of the browser.
 */
public final class BrowserPlugin implements TeaVMPlugin {

    private static final String REGEX = "java.util.regex.";
    private static final String OWN = BrowserPlugin.class.getPackageName() + ".";

    private static final ValueType STRING = ValueType.object("java.lang.String");
    private static final ValueType SET = ValueType.object("java.util.NavigableSet");
    private static final ValueType DAY = ValueType.object("java.time.LocalDate");

    @Override
    public void install(TeaVMHost host) {
        host.add(BrowserPlugin::transform);
    }

    private static void transform(ClassHolder type, ClassHolderTransformerContext context) {
        switch (type.getName()) {
            case "java.util.Collections" -> replaceStatic(type, context, "unmodifiableNavigableSet", SET, SET);
            case "java.time.LocalDate" ->
                replaceStatic(type, context, "parse", ValueType.object("java.lang.CharSequence"), DAY);
            case "java.lang.String" -> {
                ValueType values = ValueType.arrayOf(ValueType.object("java.lang.Object"));
                replaceStatic(type, context, "format", STRING, values, STRING);
                replace(type, context, "isBlank", ValueType.BOOLEAN);
                replace(type, context, "lines", ValueType.object("java.util.stream.Stream"));
            }
            case "java.nio.charset.CharsetDecoder" ->
                replace(
                        type,
                        context,
                        "decode",
                        ValueType.object("java.nio.ByteBuffer"),
                        ValueType.object("java.nio.CharBuffer"));
            default -> {
                if (!type.getName().startsWith("java.")) {
                    useOwnRegex(type);
                }
            }
        }
    }

    /** Lets a static method call the method of {@link Missing} with the same name. The last type is that of the result. */
    private static void replaceStatic(
            ClassHolder type, ClassHolderTransformerContext context, String name, ValueType... signature) {
        MethodHolder method = newMethod(type, name, signature);
        method.getModifiers().add(ElementModifier.STATIC);
        ProgramEmitter program = ProgramEmitter.create(method, context.getHierarchy());
        ValueEmitter[] arguments = new ValueEmitter[signature.length - 1];
        Arrays.setAll(arguments, i -> program.var(i + 1, signature[i]));
        program.invoke(Missing.class.getName(), name, signature[signature.length - 1], arguments)
                .returnValue();
    }

    /** Lets a method call the method of {@link Missing} with the same name, with the object as the first argument. */
    private static void replace(
            ClassHolder type, ClassHolderTransformerContext context, String name, ValueType... signature) {
        MethodHolder method = newMethod(type, name, signature);
        ProgramEmitter program = ProgramEmitter.create(method, context.getHierarchy());
        ValueEmitter[] arguments = new ValueEmitter[signature.length];
        arguments[0] = program.var(0, ValueType.object(type.getName()));
        for (int i = 1; i < arguments.length; i++) {
            arguments[i] = program.var(i, signature[i - 1]);
        }
        program.invoke(Missing.class.getName(), name, signature[signature.length - 1], arguments)
                .returnValue();
    }

    private static MethodHolder newMethod(ClassHolder type, String name, ValueType... signature) {
        MethodHolder method = new MethodHolder(name, signature);
        method.setLevel(AccessLevel.PUBLIC);
        MethodHolder replaced = type.getMethod(method.getDescriptor());
        if (replaced != null) {
            type.removeMethod(replaced);
        }
        type.addMethod(method);
        return method;
    }

    private static void useOwnRegex(ClassHolder type) {
        for (FieldHolder field : type.getFields()) {
            field.setType(own(field.getType()));
        }
        for (MethodHolder method : type.getMethods()) {
            if (method.getProgram() != null) {
                for (BasicBlock block : method.getProgram().getBasicBlocks()) {
                    block.forEach(BrowserPlugin::useOwnRegex);
                }
            }
        }
    }

    private static void useOwnRegex(Instruction instruction) {
        if (instruction instanceof InvokeInstruction call
                && call.getMethod().getClassName().startsWith(REGEX)) {
            ValueType[] signature = call.getMethod().getSignature();
            Arrays.setAll(signature, i -> own(signature[i]));
            call.setMethod(new MethodReference(
                    own(call.getMethod().getClassName()), call.getMethod().getName(), signature));
        } else if (instruction instanceof GetFieldInstruction get) {
            get.setFieldType(own(get.getFieldType()));
        } else if (instruction instanceof PutFieldInstruction put) {
            put.setFieldType(own(put.getFieldType()));
        }
    }

    private static ValueType own(ValueType type) {
        return type instanceof ValueType.Object object ? ValueType.object(own(object.getClassName())) : type;
    }

    private static String own(String name) {
        return name.startsWith(REGEX) ? OWN + name.substring(REGEX.length()) : name;
    }
}
