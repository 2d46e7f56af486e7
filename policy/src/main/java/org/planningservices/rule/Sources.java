package org.planningservices.rule;

/** The sources that rules, provisions and terms cite, each with an address that a reader can follow. */
public final class Sources {

    private static final String CHINESE = "https://github.com/MicrosoftDocs/partner-center-pr.zh-cn/commit/";
    private static final String EXTRANET = "http://planningservices.partners.extranet.microsoft.com/en/";
    private static final String PROGRAM_TITLE = "Planning Services page";
    private static final String REQUIREMENTS_TITLE = "Planning Services requirements page";
    private static final String TRAINING_TITLE = "Training Vouchers page";

    /** The table of steps, as this project draws it. */
    public static final Citation STEPS =
            Citation.of("Table of steps", "README.md#which-step-may-follow-which", "undated");
    /** The program page in its retirement version. */
    public static final Citation PROGRAM_PAGE = Citation.of(
            PROGRAM_TITLE, "https://docs.microsoft.com/en-us/partner-center/software-assurance-dps", "2021-04-07");
    /** The same page, in Dutch. */
    public static final Citation PROGRAM_PAGE_DUTCH = Citation.of(
            "Planning Services page, Dutch",
            "https://github.com/MicrosoftDocs/partner-center-pr.nl-nl/commit/b85b880",
            "2021-04-07");
    /** The revision of the program page that announced the retirement. */
    public static final Citation PROGRAM_PAGE_RETIREMENT =
            Citation.of(PROGRAM_TITLE, CHINESE + "379de439", "2021-04-07");
    /** The revision of the program page of January 2019. */
    public static final Citation PROGRAM_PAGE_2019 = Citation.of(PROGRAM_TITLE, CHINESE + "f84d2546", "2019-01-21");
    /** The revision of the program page of February 2019, which narrows who may work in the voucher tool. */
    public static final Citation PROGRAM_PAGE_ROLES = Citation.of(PROGRAM_TITLE, CHINESE + "363822cc", "2019-02-12");
    /** The revision of the program page of January 2020. */
    public static final Citation PROGRAM_PAGE_2020 = Citation.of(PROGRAM_TITLE, CHINESE + "adb8cf1c", "2020-01-31");
    /** The requirements page of January 2020, which lists engagements by offering. */
    public static final Citation REQUIREMENTS_PAGE_2020 =
            Citation.of(REQUIREMENTS_TITLE, CHINESE + "adb8cf1c", "2020-01-29");
    /** The revision of the requirements page with the competency table. */
    public static final Citation REQUIREMENTS_PAGE =
            Citation.of(REQUIREMENTS_TITLE, CHINESE + "93b14003", "2020-08-20");
    /** The revision of the program page that no longer lists the compliance training. */
    public static final Citation PROGRAM_PAGE_DECEMBER_2020 =
            Citation.of(PROGRAM_TITLE, CHINESE + "2d645f18", "2020-12-02");
    /** The last revision of the program page with the yearly renewal. */
    public static final Citation PROGRAM_PAGE_RENEWAL = Citation.of(PROGRAM_TITLE, CHINESE + "990cb0f2", "2021-03-24");
    /** The questions and answers about the voucher tool. */
    public static final Citation VOUCHER_TOOL_FAQ =
            Citation.of("Voucher tool, questions and answers", CHINESE + "d4834946", "2019-01-23");
    /** The same in their first revision. */
    public static final Citation VOUCHER_TOOL_FAQ_FIRST =
            Citation.of("Voucher tool, questions and answers", CHINESE + "1a11b7a7", "2019-01-19");
    /** The voucher tool page, from when it covers Planning Services. */
    public static final Citation VOUCHER_TOOL_PAGE =
            Citation.of("Voucher tool page", CHINESE + "1a11b7a7", "2019-01-19");
    /** The process page. */
    public static final Citation PROCESS_PAGE = Citation.of("Process page", EXTRANET + "pages/process.aspx", "undated");
    /** The summary of the process. */
    public static final Citation PROCESS_SUMMARY =
            Citation.of("Process summary", EXTRANET + "Pages/Process-Summary.aspx", "before 2020");
    /** The page about being paid. */
    public static final Citation PAYMENT_PAGE = Citation.of("Getting paid", EXTRANET + "pages/getpaid.aspx", "undated");
    /** The news item about common oversights. */
    public static final Citation COMMON_OVERSIGHTS =
            Citation.of("Common oversights", EXTRANET + "DDPS/pages/NewsDetail.aspx?NewsItem=264", "undated");
    /** The second module of the partner training. */
    public static final Citation PARTNER_TRAINING_2 =
            Citation.of("Partner training, module 2", "https://studylib.net/doc/5261500", "2014-08");
    /** The quick start guide for partners. */
    public static final Citation QUICK_START_GUIDE =
            Citation.of("Partner quick start guide", "https://studylib.net/doc/5264540", "about 2014");
    /** The policies deck. */
    public static final Citation POLICIES =
            Citation.of("Policies", "https://studylib.net/doc/9819927", "about 2014 to 2016");
    /** The customer's text after enrolling. */
    public static final Citation POST_ENROLLMENT =
            Citation.of("Planning Services post enrollment", "https://www.scribd.com/document/426572703", "about 2019");
    /** The training for the payment tool. */
    public static final Citation PAYMENT_TOOL_TRAINING =
            Citation.of("SAVB online tool, user training", "https://slideplayer.com/slide/4837296", "2010");
    /** The blog of a Microsoft employee. */
    public static final Citation EMPLOYEE_BLOG =
            Citation.secondHand("Blog of a Microsoft employee", "https://kurtsh.com/2020/12/11", "2020-12-11");
    /** A licensing trainer's page. */
    public static final Citation LICENSING_SCHOOL = Citation.secondHand(
            "Licensing School", "https://licensingschool.co.uk/tag/software-assurance", "before 2020-02-01");
    /** Pages that put the Software Assurance appendix of the Product List into other words. */
    public static final Citation PRODUCT_LIST = Citation.secondHand(
            "Product List, put into other words", "https://ramlight.com/enterprise-agreement-dps", "undated");
    /** The policies page of a training company, which repeats the text of the voucher's e-mail. */
    public static final Citation TRAINING_COMPANY_POLICIES = Citation.secondHand(
            "Policies of a training company", "https://www.itprofessional.org/payment-terms-and-conditions", "undated");

    /** The picture of the customer's process with training vouchers. */
    public static final Citation TRAINING_CUSTOMER_PROCESS =
            Citation.of("Training Vouchers, customer process", "http://www.docstoc.com/docs/96307411", "undated");
    /** The training vouchers page of January 2019. */
    public static final Citation TRAINING_PAGE_2019 = Citation.of(TRAINING_TITLE, CHINESE + "1a11b7a7", "2019-01-19");
    /** The voucher tool page of 2018, which was for training vouchers. */
    public static final Citation TRAINING_VOUCHER_TOOL_PAGE =
            Citation.of("Voucher tool page, Training Vouchers", CHINESE + "e7ca52be", "2018-10-24");
    /** The revision of the training vouchers page that describes redemption. */
    public static final Citation TRAINING_PAGE_REDEMPTION =
            Citation.of(TRAINING_TITLE, CHINESE + "a6734819", "2019-08-20");
    /** The revision of the training vouchers page that dropped the compliance training. */
    public static final Citation TRAINING_PAGE_2020 = Citation.of(TRAINING_TITLE, CHINESE + "2d645f18", "2020-12-09");
    /** The training vouchers page in its retirement version. */
    public static final Citation TRAINING_PAGE_RETIREMENT =
            Citation.of(TRAINING_TITLE, CHINESE + "4603de1d", "2021-04-09");
    /** Nobody: a value assumed for a what-if. */
    public static final Citation ASSUMPTION = Citation.of("Assumption", "none: a what-if", "undated");

    private Sources() {}
}
