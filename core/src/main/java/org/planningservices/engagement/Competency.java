package org.planningservices.engagement;

import java.util.Map;
import org.planningservices.require.Codes;
import org.planningservices.require.TypedText;

/**
 * A competency that a partner may hold and a consultant may have an exam for (ELG-15, ELG-16).
 *
 * <p>Any code is a value; the rules decide whether the program has it. Immutable.
 */
@SuppressWarnings("exports") // the supertype adds nothing that users call by its name
public final class Competency extends TypedText<Competency> implements Comparable<Competency> {

    /** Windows and devices. */
    public static final Competency WINDOWS_AND_DEVICES = new Competency("windows-and-devices");

    /** Enterprise mobility management. */
    public static final Competency ENTERPRISE_MOBILITY_MANAGEMENT = new Competency("enterprise-mobility-management");

    /** Cloud business applications. */
    public static final Competency CLOUD_BUSINESS_APPLICATIONS = new Competency("cloud-business-applications");

    /** Cloud customer relationship management. */
    public static final Competency CLOUD_CUSTOMER_RELATIONSHIP_MANAGEMENT =
            new Competency("cloud-customer-relationship-management");

    /** Enterprise resource planning. */
    public static final Competency ENTERPRISE_RESOURCE_PLANNING = new Competency("enterprise-resource-planning");

    /** Datacenter. */
    public static final Competency DATACENTER = new Competency("datacenter");

    /** Collaboration and content. */
    public static final Competency COLLABORATION_AND_CONTENT = new Competency("collaboration-and-content");

    /** Project and portfolio management. */
    public static final Competency PROJECT_AND_PORTFOLIO_MANAGEMENT =
            new Competency("project-and-portfolio-management");

    /** Messaging. */
    public static final Competency MESSAGING = new Competency("messaging");

    /** Communications. */
    public static final Competency COMMUNICATIONS = new Competency("communications");

    /** Data analytics. */
    public static final Competency DATA_ANALYTICS = new Competency("data-analytics");

    /** Data platform. */
    public static final Competency DATA_PLATFORM = new Competency("data-platform");

    /** Devices and deployment; of the older table only. */
    public static final Competency DEVICES_AND_DEPLOYMENT = new Competency("devices-and-deployment");

    /** Management and virtualization; of the older table only. */
    public static final Competency MANAGEMENT_AND_VIRTUALIZATION = new Competency("management-and-virtualization");

    /** Server platform; of the older table only. */
    public static final Competency SERVER_PLATFORM = new Competency("server-platform");

    /** Business intelligence; of the older table only. */
    public static final Competency BUSINESS_INTELLIGENCE = new Competency("business-intelligence");

    private static final Map<String, Competency> KNOWN = Codes.of(
            WINDOWS_AND_DEVICES,
            ENTERPRISE_MOBILITY_MANAGEMENT,
            CLOUD_BUSINESS_APPLICATIONS,
            CLOUD_CUSTOMER_RELATIONSHIP_MANAGEMENT,
            ENTERPRISE_RESOURCE_PLANNING,
            DATACENTER,
            COLLABORATION_AND_CONTENT,
            PROJECT_AND_PORTFOLIO_MANAGEMENT,
            MESSAGING,
            COMMUNICATIONS,
            DATA_ANALYTICS,
            DATA_PLATFORM,
            DEVICES_AND_DEPLOYMENT,
            MANAGEMENT_AND_VIRTUALIZATION,
            SERVER_PLATFORM,
            BUSINESS_INTELLIGENCE);

    private Competency(String code) {
        super(requireNotBlank(code, "code", "competency"));
    }

    /**
     * Returns the competency with this code. For the code of a constant it is that constant.
     *
     * @param code  the code as written: at most 1,000 code points, not blank
     * @return the competency
     * @throws IllegalArgumentException if it is anything else
     */
    public static Competency of(String code) {
        Competency known = KNOWN.get(code);
        return known == null ? new Competency(code) : known;
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
