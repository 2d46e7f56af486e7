package org.planningservices.cli;

import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.planningservices.engagement.Engagement;
import org.planningservices.party.Country;
import org.planningservices.step.Reserve;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Reserves a voucher. */
@Command(name = "reserve", description = "Reserves an assigned voucher for an engagement.")
final class DeskReserveCommand implements Callable<Integer> {

    @Mixin
    private DeskStepOptions step = new DeskStepOptions();

    @Option(names = "--engagement", required = true, paramLabel = "ENGAGEMENT", description = "What to deliver.")
    private Engagement engagement = Engagement.of("none");

    @Option(
            names = "--delivery-country",
            required = true,
            paramLabel = "COUNTRY",
            description = "Where to deliver: two capital letters.")
    private Country country = Country.of("ZZ");

    @Option(names = "--planned-start", required = true, paramLabel = "DAY", description = "The day on which to start.")
    private LocalDate plannedStart = LocalDate.EPOCH;

    @Option(names = "--cloud", description = "The engagement moves the customer to the cloud.")
    private boolean cloud;

    @Option(names = "--division", paramLabel = "TEXT", description = "The division of the customer.")
    private @Nullable String division;

    @Option(names = "--product", paramLabel = "TEXT", description = "The product.")
    private @Nullable String product;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        return step.submit(reserve(), new Output(AuditCommand.command(spec).getOut()));
    }

    private Reserve reserve() {
        try {
            return Reserve.builder()
                    .operator(step.operator())
                    .locationId(step.location())
                    .engagement(engagement)
                    .deliveryCountry(country)
                    .plannedStart(plannedStart)
                    .cloud(cloud)
                    .division(Optional.ofNullable(division))
                    .product(Optional.ofNullable(product))
                    .build();
        } catch (IllegalArgumentException e) {
            throw new UserError(String.valueOf(e.getMessage()));
        }
    }
}
