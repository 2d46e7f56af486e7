package org.planningservices.spring.jackson;

import tools.jackson.core.Version;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.json.JsonMapper;

/**
 * A module of Jackson 3 that writes the answers of the library in their documented JSON form, and reads ids and steps strictly.
 *
 * <p>The file {@code ANSWERS.md} of the module {@code json} describes the form of each answer: decisions, results of a desk, refusals,
 * next steps, deadlines, vouchers and more. An audit report has the form of a report file. Ids, codes and actions are texts. Each value
 * has its form wherever it occurs: as the whole value, in a list, or in a field of an object of the application.
 *
 * <p>Titles and messages are in the language of the current Spring request; outside a request, in that of the writer, as in {@code
 * mapper.writer().with(Locale.ENGLISH)}. Dutch is Dutch; any other language gives English.
 *
 * <p>Steps are read as {@link org.planningservices.json.StepReader} reads them, and ids and codes from texts only. A value that is not
 * accepted causes a {@link tools.jackson.databind.exc.MismatchedInputException}, whose cause is an {@link InputFormatException}. Writing a
 * value without a documented form, such as a partner, fails, since Jackson would write an empty object.
 *
 * <p>Spring Boot finds it as a bean. Elsewhere, {@code JsonMapper.builder().addModule(new PlanningServicesJacksonModule())} adds it.
 * Immutable.
 *
 * @see JsonMapper
 */
public final class PlanningServicesJacksonModule extends JacksonModule {

    /** Creates the module. */
    public PlanningServicesJacksonModule() {}

    @Override
    public String getModuleName() {
        return "planning-services";
    }

    @Override
    public Version version() {
        return Version.unknownVersion();
    }

    @Override
    public void setupModule(SetupContext context) {
        context.addSerializers(new AnswerSerializers());
        context.addSerializerModifier(new AnswerSerializers.Decisions());
        InputDeserializers.addTo(context);
    }

    /** Returns the name of the module. */
    @Override
    public String toString() {
        return getModuleName();
    }
}
