package org.planningservices.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help;
import picocli.CommandLine.IFactory;
import picocli.CommandLine.IHelpSectionRenderer;
import picocli.CommandLine.IModelTransformer;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/** Stores vouchers in a database. */
@Command(
        name = "desk",
        description = {
            "Stores vouchers in a database, and executes only the steps that the rules accept.",
            "Vouchers are given as arguments, everything else by options; `--on` is the day of a step, and a command that"
                    + " is given again with the same `--command` is done once."
        },
        synopsisSubcommandLabel = "COMMAND",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:it was done",
            "1:something was refused",
            "2:something failed, could not be read or was asked wrongly"
        },
        subcommands = {
            DeskImportCommand.class,
            DeskExportCommand.class,
            DeskShowCommand.class,
            DeskValidateCommand.class,
            DeskSweepCommand.class,
            DeskCompactCommand.class
        },
        modelTransformer = DeskCommand.Sections.class)
final class DeskCommand {

    /** The commands of the sections whose commands are methods, in the order of a voucher's life. */
    private static final List<String> ENROLLMENTS =
            List.of("open-enrollment", "activate-benefit", "accrue", "convert-training-days");

    private static final List<String> PARTNERS = List.of(
            "register-partner",
            "add-location",
            "add-competency",
            "add-consultant",
            "pass-exam",
            "sign-agreement",
            "publish-profile",
            "complete-training",
            "enroll",
            "register-for-payment");

    private static final List<String> VOUCHERS = List.of(
            "create",
            "assign",
            "reassign",
            "reserve",
            "cancel-reservation",
            "reschedule",
            "start",
            "complete",
            "report",
            "redeem",
            "expire",
            "revoke");

    private static final List<String> PAYMENTS =
            List.of("request-payment", "approve-payment", "reject-payment", "make-payment");

    /**
     * Returns a factory for a command line with these arguments. Without {@code desk} among them it leaves out the many
     * subcommands of the desk, which take a quarter of the time that it takes to read the command line.
     */
    static IFactory factory(String... args) {
        IFactory usual = CommandLine.defaultFactory();
        boolean isNeeded = Arrays.asList(args).contains("desk");
        return new IFactory() {
            @Override
            public <K> K create(Class<K> type) throws Exception {
                return type.equals(Sections.class) && !isNeeded ? type.cast(new Sections(false)) : usual.create(type);
            }
        };
    }

    /** Adds the subcommands, and lists them in sections. */
    static final class Sections implements IModelTransformer {

        private final boolean isNeeded;

        Sections() {
            this(true);
        }

        private Sections(boolean isNeeded) {
            this.isNeeded = isNeeded;
        }

        @Override
        public CommandSpec transform(CommandSpec desk) {
            if (!isNeeded) {
                return desk;
            }
            Map<String, List<String>> sections = new LinkedHashMap<>();
            sections.put("The database", new ArrayList<>(desk.subcommands().keySet()));
            sections.put("Enrollments and their days", add(desk, DeskEnrollmentSteps.class, ENROLLMENTS));
            sections.put("Partners", add(desk, DeskPartnerFacts.class, PARTNERS));
            sections.put("Vouchers", add(desk, DeskVoucherSteps.class, VOUCHERS));
            sections.put("Payments", add(desk, DeskPaymentSteps.class, PAYMENTS));
            Map<String, IHelpSectionRenderer> usage = desk.usageMessage().sectionMap();
            usage.put(UsageMessageSpec.SECTION_KEY_COMMAND_LIST_HEADING, help -> "");
            usage.put(UsageMessageSpec.SECTION_KEY_COMMAND_LIST, help -> list(sections, help));
            return desk;
        }

        private static List<String> add(CommandSpec desk, Class<?> methods, List<String> names) {
            Map<String, CommandLine> commands =
                    CommandSpec.forAnnotatedObject(methods).subcommands();
            if (!commands.keySet().equals(Set.copyOf(names))) {
                throw new IllegalStateException(
                        "expected the commands " + names + " in their order, found " + commands.keySet());
            }
            names.forEach(name -> desk.addSubcommand(name, commands.get(name)));
            return names;
        }

        private static String list(Map<String, List<String>> sections, Help help) {
            StringBuilder text = new StringBuilder();
            sections.forEach((heading, names) -> {
                Map<String, Help> commands = new LinkedHashMap<>();
                names.forEach(name -> commands.put(name, help.subcommands().get(name)));
                text.append(String.format("%n%s:%n", heading)).append(help.commandList(commands));
            });
            return text.toString();
        }
    }
}
