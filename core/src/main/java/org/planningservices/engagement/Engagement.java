package org.planningservices.engagement;

import java.util.Map;
import org.planningservices.require.Codes;
import org.planningservices.require.TypedText;

/**
 * A kind of engagement that a voucher pays for (ENG-16).
 *
 * <p>Any code is a value; the rules decide whether the program has it. Immutable.
 */
@SuppressWarnings("exports") // the supertype adds nothing that users call by its name
public final class Engagement extends TypedText<Engagement> implements Comparable<Engagement> {

    /** Windows and Office Deployment Planning. */
    public static final Engagement WINDOWS_AND_OFFICE_DEPLOYMENT = new Engagement("windows-and-office-deployment");

    /** Mobile Productivity Deployment Planning. */
    public static final Engagement MOBILE_PRODUCTIVITY_DEPLOYMENT = new Engagement("mobile-productivity-deployment");

    /** Modern IT Enterprise Security Proof of Concept. */
    public static final Engagement ENTERPRISE_SECURITY_PROOF_OF_CONCEPT =
            new Engagement("enterprise-security-proof-of-concept");

    /** Upgrading Dynamics 365 for Customer Engagement. */
    public static final Engagement DYNAMICS_CUSTOMER_ENGAGEMENT_UPGRADE =
            new Engagement("dynamics-customer-engagement-upgrade");

    /** Migrating to Dynamics 365 for Customer Engagement. */
    public static final Engagement DYNAMICS_CUSTOMER_ENGAGEMENT_MIGRATION =
            new Engagement("dynamics-customer-engagement-migration");

    /** Upgrading Dynamics 365 for Finance and Operations. */
    public static final Engagement DYNAMICS_FINANCE_AND_OPERATIONS_UPGRADE =
            new Engagement("dynamics-finance-and-operations-upgrade");

    /** Modernizing Your Windows Server Platform. */
    public static final Engagement WINDOWS_SERVER_MODERNIZATION = new Engagement("windows-server-modernization");

    /** SharePoint Deployment Planning. */
    public static final Engagement SHAREPOINT_DEPLOYMENT = new Engagement("sharepoint-deployment");

    /** Project and Portfolio Management Solution Planning. */
    public static final Engagement PROJECT_AND_PORTFOLIO_MANAGEMENT =
            new Engagement("project-and-portfolio-management");

    /** Exchange Deployment Planning. */
    public static final Engagement EXCHANGE_DEPLOYMENT = new Engagement("exchange-deployment");

    /** Skype for Business Deployment Planning. */
    public static final Engagement SKYPE_FOR_BUSINESS_DEPLOYMENT = new Engagement("skype-for-business-deployment");

    /** Data Estate Modernization. */
    public static final Engagement DATA_ESTATE_MODERNIZATION = new Engagement("data-estate-modernization");

    private static final Map<String, Engagement> KNOWN = Codes.of(
            WINDOWS_AND_OFFICE_DEPLOYMENT,
            MOBILE_PRODUCTIVITY_DEPLOYMENT,
            ENTERPRISE_SECURITY_PROOF_OF_CONCEPT,
            DYNAMICS_CUSTOMER_ENGAGEMENT_UPGRADE,
            DYNAMICS_CUSTOMER_ENGAGEMENT_MIGRATION,
            DYNAMICS_FINANCE_AND_OPERATIONS_UPGRADE,
            WINDOWS_SERVER_MODERNIZATION,
            SHAREPOINT_DEPLOYMENT,
            PROJECT_AND_PORTFOLIO_MANAGEMENT,
            EXCHANGE_DEPLOYMENT,
            SKYPE_FOR_BUSINESS_DEPLOYMENT,
            DATA_ESTATE_MODERNIZATION);

    private Engagement(String code) {
        super(requireNotBlank(code, "code", "engagement"));
    }

    /**
     * Returns the engagement with this code. For the code of a constant it is that constant.
     *
     * @param code  the code as written: at most 1,000 code points, not blank
     * @return the engagement
     * @throws IllegalArgumentException if it is anything else
     */
    public static Engagement of(String code) {
        Engagement known = KNOWN.get(code);
        return known == null ? new Engagement(code) : known;
    }

    /**
     * Returns the code.
     *
     * @return the code
     */
    public String code() {
        return text();
    }
}
