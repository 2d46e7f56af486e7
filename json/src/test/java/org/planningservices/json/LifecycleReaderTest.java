package org.planningservices.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.planningservices.json.GoodTerms.fault;
import static org.planningservices.json.GoodTerms.read;
import static org.planningservices.json.GoodTerms.with;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.planningservices.policy.terms.Terms;

/** The lifecycle of terms: each fault is reported at the row, and at the status, that has it. */
class LifecycleReaderTest {

    private static final String CREATE = "{'action':'create','from':[],'to':'CREATED','actor':'customer','reason':'r'}";
    private static final String RESERVE =
            "{'action':'reserve','from':['CREATED'],'to':'RESERVED','actor':'partner','reason':'r'}";
    private static final String REDEEM =
            "{'action':'redeem','from':['RESERVED'],'to':'REDEEMED','actor':'partner','reason':'r'}";

    private static String lifecycle(String rows, String ends) {
        String json = "{'value':{'rows':[" + rows + "],'ends':" + ends
                + "},'basis':'stated','sources':[{'document':'C','address':'p','date':'2021'}]}";
        return with(
                "lifecycle",
                json.replace("CREATE,", CREATE + ",")
                        .replace("RESERVE,", RESERVE + ",")
                        .replace("'rows':[CREATE]", "'rows':[" + CREATE + "]")
                        .replace(",REDEEM", "," + REDEEM)
                        .replace('\'', '"'));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            []                   | ['REDEEMED'] | rows[0]: expected an object, found a list
            {}                   | ['REDEEMED'] | rows[0].action: expected a text, found no such field
            {'action':'assigned'} | []          | rows[0].action: expected one of `create`, `assign`, `reassign`, `reserve`, `cancel-reservation`, `reschedule`, `start-engagement`, `complete-engagement`, `submit-completion-report`, `redeem`, `request-payment`, `approve-payment`, `reject-payment`, `make-payment`, `expire`, `revoke`, found `assigned`
            {'action':'assign'}  | []           | rows[0].from: expected a list of texts, found no such field
            {'action':'assign','from':'CREATED'} | [] | rows[0].from: expected a list of texts, found the text `CREATED`
            {'action':'assign','from':['CREATED','new']} | [] | rows[0].from[1]: expected one of `CREATED`, `ASSIGNED`, `RESERVED`, `IN_DELIVERY`, `DELIVERED`, `REPORTED`, `REDEEMED`, `PAYMENT_REQUESTED`, `PAYMENT_APPROVED`, found `new`
            {'action':'assign','from':['EXPIRED']} | [] | rows[0].from[0]: expected one of `CREATED`, `ASSIGNED`, `RESERVED`, `IN_DELIVERY`, `DELIVERED`, `REPORTED`, `REDEEMED`, `PAYMENT_REQUESTED`, `PAYMENT_APPROVED`, found `EXPIRED`
            {'action':'assign','from':[5]} | [] | rows[0].from[0]: expected a text, found the number `5`
            {'action':'assign','from':['CREATED','CREATED']} | [] | rows[0].from: expected no element twice, found `CREATED` twice
            {'action':'assign','from':['CREATED'],'to':'RESERVED'} | [] | rows[0].to: expected one of `ASSIGNED`, found `RESERVED`
            {'action':'cancel-reservation','from':['RESERVED'],'to':'RESERVED'} | [] | rows[0].to: expected one of `CREATED`, `ASSIGNED`, found `RESERVED`
            {'action':'assign','from':['CREATED'],'to':'ASSIGNED','actor':'nobody'} | [] | rows[0].actor: expected one of `benefits-administrator`, `customer`, `partner`, `holder`, `consultant`, `microsoft`, `program`, found `nobody`
            {'action':'assign','from':[],'to':'ASSIGNED','actor':'customer'} | [] | rows[0].from: `assign` must start from one status or more, found none
            {'action':'create','from':['CREATED'],'to':'CREATED','actor':'customer'} | [] | rows[0].from: `create` must start from no status, found `[CREATED]`
            {'action':'create','from':[],'to':'CREATED','actor':'customer','reason':' '} | [] | rows[0].reason: expected a text that is not blank, found ` `
            {'action':'create','from':[],'to':'CREATED','actor':'customer','by':'x'} | [] | rows[0].by: expected only `action`, `from`, `to`, `actor`, `reason`, found another field
            CREATE,REDEEM | 'REDEEMED' | ends: expected a list of texts, found the text `REDEEMED`
            CREATE,REDEEM | ['LOST']   | ends[0]: expected one of `CREATED`, `ASSIGNED`, `RESERVED`, `IN_DELIVERY`, `DELIVERED`, `REPORTED`, `REDEEMED`, `PAYMENT_REQUESTED`, `PAYMENT_APPROVED`, `PAID`, `EXPIRED`, `REVOKED`, found `LOST`
            CREATE,RESERVE,REDEEM | ['REDEEMED','RESERVED'] | ends[1]: an end must be `REDEEMED` or a later status, found `RESERVED`
            CREATE,RESERVE,REDEEM | ['REDEEMED','PAID'] | ends[1]: an end must be a status that a voucher can reach, found `PAID`
            CREATE,RESERVE,REDEEM | [] | ends: every status must lead to an end of the lifecycle or be one, found `CREATED`, from which none can be reached
            RESERVE,REDEEM | ['REDEEMED'] | rows: a lifecycle must have one row for `create`, found none
            CREATE,REDEEM | ['REDEEMED'] | rows[1].from[0]: `redeem` must start from statuses that a voucher can reach, found `RESERVED`
            CREATE,RESERVE,{'action':'reserve','from':['RESERVED'],'to':'RESERVED','actor':'partner'},REDEEM | ['REDEEMED'] | rows[2].action: an action must have one row, found two of `reserve`
            CREATE,RESERVE,{'action':'expire','from':['RESERVED','REDEEMED'],'to':'EXPIRED','actor':'program','reason':'r'},REDEEM | ['EXPIRED'] | rows[2].from[1]: `expire` leads to `EXPIRED`, and must start from a status without a redemption, found `REDEEMED`, which can have one
            """)
    void refusesALifecycleWhereItIsWrong(String rows, String ends, String message) {
        assertThat(fault(lifecycle(rows, ends)))
                .hasMessage("line 34, field `lifecycle.value." + message.replaceFirst(":", "`:"));
    }

    @Test
    void refusesAStepWhoseTimeNoRuleLimitsAndNoReasonExcuses() {
        String reserve = RESERVE.replace(",'reason':'r'", "");

        assertThat(fault(lifecycle("CREATE," + reserve + ",REDEEM", "['REDEEMED']")))
                .hasMessage(
                        "line 34, field `lifecycle.value.rows[1].action`: the time of `reserve` must be limited by one of"
                                + " the rules `[TIM-05]`, or its row must have a reason, found neither");
    }

    @Test
    void readsTheRowsInAnyOrder() {
        Terms terms = read(lifecycle("RESERVE,CREATE,REDEEM", "['REDEEMED']"));

        assertThat(terms.lifecycle().value().rows())
                .extracting(row -> row.action().title())
                .containsExactly("create", "reserve", "redeem");
    }
}
