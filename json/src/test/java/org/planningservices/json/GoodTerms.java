package org.planningservices.json;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.Matcher;
import org.planningservices.policy.terms.Terms;
import org.planningservices.step.Actor;
import org.planningservices.step.VoucherAction;
import org.planningservices.voucher.Lifecycle;
import org.planningservices.voucher.VoucherStatus;

/** Terms with a field on each line, and copies in which one field is something else. */
final class GoodTerms {

    /** What each value rests on. */
    static final String EVIDENCE = "\"basis\":\"stated\","
            + "\"sources\":[{\"document\":\"Contract\",\"address\":\"page 1\",\"date\":\"2021\"}]";

    static final String TEXT = """
            {
            "program":"my-program",
            "validityFrom":"assignment",
            "validityFromEvidence":{"creation":{$},"assignment":{"basis":"implied","sources":[{"document":"Blog","address":"page 2","date":"2022","secondHand":true}]}},
            "rules":{"value":["LIF-03","LIF-01","TIM-06"],$},
            "daysInForce":{"ACT-07":{"value":{"through":"2019-12-31"},$},"ACT-08":{"value":{"from":"2020-01-01"},$},"ELG-15":{"value":{"through":"2020-01-31"},$},"ELG-16":{"value":{"from":"2020-02-01","through":"2029-12-31"},$},"ELG-03":{"value":{},$}},
            "evidence":{"TIM-06":{$},"ENT-14":{$}},
            "validityDays":{"value":90,$},
            "extension":{"value":{"createdBefore":"2020-05-01","days":30},$},
            "extendedIfValidOn":{"value":"2020-05-02",$},
            "lastCreationDay":{"value":"2031-06-30",$},
            "lastRedemptionDay":{"value":"2032-01-01",$},
            "paymentRequestWindowDays":{"value":45,$},
            "paymentDueDays":{"value":14,$},
            "offerings":{"value":["OWN","DDPS"],$},
            "offeringsCompleteFrom":{"value":"2020-01-01",$},
            "serviceLevels":{"value":[2,4],$},
            "exclusiveServiceLevel":{"value":4,$},
            "firstDayWithoutCloud":{"value":"2030-02-01",$},
            "maxDeliveryDays":{"value":4,$},
            "maxOffsiteDays":{"value":1,$},
            "firstRemoteDay":{"value":"2020-04-02",$},
            "lastRemoteDay":{"value":"2020-04-02",$},
            "firstDayWithoutConversion":{"value":"2030-03-01",$},
            "firstDayWithoutAccrual":{"value":"2031-02-01",$},
            "poolsEmptiedOn":{"value":"2031-07-01",$},
            "toolRolesBefore2019":{"value":["clerk"],$},
            "toolRoles":{"value":[],$},
            "catalog":{"value":{"own":{"offering":"OWN","qualifications":[{"level":"gold","competencies":["own","messaging"]}],"joinedOn":"2020-08-20"},"other":{"offering":"DDPS","qualifications":[]}},$},
            "catalogCompleteFrom":{"value":"always",$},
            "qualificationsBefore2020":{"value":{"OWN":[{"level":"silver","competencies":["own"]}],"DDPS":[]},$},
            "engagementServiceLevels":{"value":{"own":[2],"other":[]},$},
            "revocationPolicy":{"value":"permitted",$},
            "lifecycle":{"value":{"rows":[{"action":"create","from":[],"to":"CREATED","actor":"customer","reason":"free"},{"action":"reserve","from":["CREATED"],"to":"RESERVED","actor":"partner","reason":"free"},{"action":"redeem","from":["RESERVED"],"to":"REDEEMED","actor":"holder","reason":"free"}],"ends":["REDEEMED"]},$},
            "unusedDays":{"value":"returned",$}
            }
            """.replace("$", EVIDENCE);

    /** The lifecycle of the terms. */
    static final Lifecycle LIFECYCLE = Lifecycle.builder()
            .row(row(VoucherAction.CREATE, Set.of(), VoucherStatus.CREATED, Actor.CUSTOMER))
            .row(row(VoucherAction.RESERVE, Set.of(VoucherStatus.CREATED), VoucherStatus.RESERVED, Actor.PARTNER))
            .row(row(VoucherAction.REDEEM, Set.of(VoucherStatus.RESERVED), VoucherStatus.REDEEMED, Actor.HOLDER))
            .ends(VoucherStatus.REDEEMED)
            .build();

    private GoodTerms() {}

    private static Lifecycle.Row row(VoucherAction action, Set<VoucherStatus> from, VoucherStatus to, Actor actor) {
        return Lifecycle.Row.of(action, from, to, actor).withReason("free");
    }

    /** Returns the terms with this JSON for a field. */
    static String with(String field, String json) {
        return TEXT.replaceFirst(
                "(?m)^\"" + field + "\":.*?(,?)$", Matcher.quoteReplacement("\"" + field + "\":" + json) + "$1");
    }

    /** Returns the terms without a field. */
    static String without(String field) {
        return TEXT.replaceFirst("(?m)^\"" + field + "\":.*,\n", "").replaceFirst(",\n\"" + field + "\":.*\n", "\n");
    }

    /** Reads terms. */
    static Terms read(String terms) {
        return read(terms.getBytes(StandardCharsets.UTF_8));
    }

    /** Reads terms. */
    static Terms read(byte[] terms) {
        try {
            return TermsReader.read(new ByteArrayInputStream(terms));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads terms that have a fault, and returns it. */
    static FormatException fault(String terms) {
        return fault(terms.getBytes(StandardCharsets.UTF_8));
    }

    /** Reads terms that have a fault, and returns it. */
    static FormatException fault(byte[] terms) {
        try {
            throw new AssertionError("a fault was expected, found " + read(terms));
        } catch (FormatException e) {
            return e;
        }
    }

    /** Writes terms. */
    static String written(Terms terms) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            TermsWriter.write(terms, out);
            return out.toString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
