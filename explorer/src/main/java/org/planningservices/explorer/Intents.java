package org.planningservices.explorer;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.planningservices.engagement.Engagement;
import org.planningservices.party.ConsultantId;
import org.planningservices.party.Country;
import org.planningservices.party.LocationId;
import org.planningservices.party.Operator;
import org.planningservices.party.OperatorRole;
import org.planningservices.party.PartnerId;
import org.planningservices.policy.next.Intent;
import org.planningservices.voucher.Voucher;

/** Makes an intent of the fields of a form, whose names are those of the fields of a journal. */
final class Intents {

    private Intents() {}

    static Intent of(Map<String, String> fields, Voucher voucher) {
        try {
            return intent(fields, voucher);
        } catch (IllegalArgumentException e) {
            throw new Fault(Objects.toString(e.getMessage()));
        }
    }

    private static Intent intent(Map<String, String> fields, Voucher voucher) {
        Optional<PartnerId> acting = find(fields, "partner").map(PartnerId::of).or(voucher::holder);
        Optional<OperatorRole> role = find(fields, "role").map(OperatorRole::of);
        if (role.isPresent() && acting.isEmpty()) {
            throw new Fault("`role` needs `partner`, since no partner holds voucher `" + voucher.id() + "`");
        }
        Intent.Builder intent = Intent.builder();
        intent.partnerId(acting);
        intent.operator(role.map(named -> Operator.of(acting.orElseThrow()).withRole(named)));
        intent.locationId(find(fields, "location").map(LocationId::of));
        intent.engagement(find(fields, "engagement").map(Engagement::of));
        intent.cloud("true".equals(fields.get("cloud")));
        intent.deliveryCountry(find(fields, "deliveryCountry").map(Country::of));
        intent.division(find(fields, "division"));
        intent.product(find(fields, "product"));
        intent.plannedStart(find(fields, "plannedStart").map(Days::of));
        intent.consultantId(find(fields, "consultant").map(ConsultantId::of));
        intent.deliverable(find(fields, "deliverable"));
        find(fields, "deliveredDays").ifPresent(days -> intent.deliveredDays(number("deliveredDays", days)));
        find(fields, "offsiteDays").ifPresent(days -> intent.offsiteDays(number("offsiteDays", days)));
        return intent.build();
    }

    private static Optional<String> find(Map<String, String> fields, String name) {
        return Optional.ofNullable(fields.get(name)).filter(value -> !value.isEmpty());
    }

    private static int number(String name, String text) {
        try {
            int number = Integer.parseInt(text);
            if (number >= 0) {
                return number;
            }
        } catch (NumberFormatException e) {
            // reported below, like a negative number
        }
        throw new Fault("`" + name + "`: expected a whole number of 0 or more, found `" + text + "`");
    }
}
