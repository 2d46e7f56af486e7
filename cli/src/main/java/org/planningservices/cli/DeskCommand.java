package org.planningservices.cli;

import picocli.CommandLine.Command;

/** Keeps vouchers. */
@Command(
        name = "desk",
        description =
                "Keeps vouchers in a database: decides what is asked for by the rules, and records what they accept.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:it was done",
            "1:something was refused",
            "2:something failed, could not be read or was asked wrongly"
        },
        subcommands = {
            DeskImportCommand.class,
            DeskShowCommand.class,
            DeskValidateCommand.class,
            DeskReserveCommand.class,
            DeskRedeemCommand.class,
            DeskSweepCommand.class,
            DeskExportCommand.class
        })
final class DeskCommand {}
