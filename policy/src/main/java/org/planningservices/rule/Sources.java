package org.planningservices.rule;

/** The sources that rules and terms cite. The rulebook's section 0 tells what each is worth. */
public final class Sources {

    /** The table of steps of the rulebook itself. */
    public static final Citation STEPS = new Citation("Rulebook", "Part I, table of steps", "undated");
    /** The program page in its retirement version. */
    public static final Citation DPS = new Citation(
            "Planning Services page", "docs.microsoft.com/en-us/partner-center/software-assurance-dps", "2021-04-07");
    /** The same page, in Dutch. */
    public static final Citation SEED =
            new Citation("Planning Services page, Dutch", "Partner Center, machine translation", "2021-04-07");
    /** The revision of the program page that announced the retirement. */
    public static final Citation PAGE_RETIREMENT =
            new Citation("Planning Services page", "partner-center-pr.zh-cn, commit 379de439", "2021-04-09");
    /** The revision of the program page of January 2019. */
    public static final Citation PAGE_2019 =
            new Citation("Planning Services page", "partner-center-pr.zh-cn, commit f84d2546", "2019-01-24");
    /** The last revision of the program page with the eligibility states. */
    public static final Citation PAGE_LATE_2019 =
            new Citation("Planning Services page", "partner-center-pr.zh-cn, commit 3054dedc", "2019-11-07");
    /** The revision of the program page of January 2020. */
    public static final Citation PAGE_2020 =
            new Citation("Planning Services page", "partner-center-pr.zh-cn, commit adb8cf1c", "2020-01-31");
    /** The revision of the program page with the competency table. */
    public static final Citation PAGE_COMPETENCIES =
            new Citation("Planning Services page", "partner-center-pr.zh-cn, commit 93b14003", "2020-08-20");
    /** The revision of the program page that withdrew a sentence on the two levels. */
    public static final Citation PAGE_SEPTEMBER_2020 =
            new Citation("Planning Services page", "partner-center-pr.zh-cn, commit 89255b78", "2020-09-01");
    /** The last revision of the program page with the yearly renewal. */
    public static final Citation PAGE_RENEWAL =
            new Citation("Planning Services page", "partner-center-pr.zh-cn, commit 990cb0f2", "2021-03-24");
    /** The revision of the tool page that narrows who may work in the voucher tool. */
    public static final Citation TOOL_ROLES =
            new Citation("Voucher tool page", "partner-center-pr.zh-cn, commit 363822cc", "2019-02-12");
    /** The questions and answers about the voucher tool. */
    public static final Citation TOOL_FAQ = new Citation(
            "Voucher tool, questions and answers", "partner-center-pr.zh-cn, commits 1a11b7a7, d4834946", "2019-01");
    /** The voucher tool page. */
    public static final Citation TOOL_PAGE =
            new Citation("Voucher tool page", "partner-center-pr.zh-cn, commit e7ca52be", "2018-10-24");
    /** The process page. */
    public static final Citation PROC =
            new Citation("Process page", "planningservices.partners.extranet.microsoft.com, process.aspx", "undated");
    /** The summary of the process. */
    public static final Citation SUMM = new Citation(
            "Process summary", "planningservices.partners.extranet.microsoft.com, Process-Summary.aspx", "before 2020");
    /** The page about being paid. */
    public static final Citation PAY =
            new Citation("Getting paid", "planningservices.partners.extranet.microsoft.com, getpaid.aspx", "undated");
    /** The news item about common oversights. */
    public static final Citation NEWS264 = new Citation(
            "Common oversights",
            "planningservices.partners.extranet.microsoft.com, NewsDetail.aspx?NewsItem=264",
            "undated");
    /** The second module of the partner training. */
    public static final Citation MOD2 =
            new Citation("Partner training, module 2", "studylib.net/doc/5261500", "2014-08");
    /** The quick start guide for partners. */
    public static final Citation QSG =
            new Citation("Partner quick start guide", "studylib.net/doc/5264540", "about 2014");
    /** The policies deck. */
    public static final Citation POL = new Citation("Policies", "studylib.net/doc/9819927", "about 2014 to 2016");
    /** The customer's text after enrolling. */
    public static final Citation POST =
            new Citation("Planning Services post enrollment", "scribd.com/document/426572703", "about 2019");
    /** The training for the payment tool. */
    public static final Citation SAVB =
            new Citation("SAVB online tool, user training", "slideplayer.com/slide/4837296", "2010");
    /** The blog of a Microsoft employee. */
    public static final Citation KURT20 = new Citation("Blog of a Microsoft employee", "kurtsh.com", "2020-12-11");
    /** A licensing trainer's page. */
    public static final Citation LIC =
            new Citation("Licensing School", "licensingschool.co.uk, software-assurance", "before 2020-02-01");
    /** The policies page of a training company. */
    public static final Citation PPLS = new Citation("Policies of a training company", "policies.aspx", "undated");

    /** A licensing guide to training vouchers. */
    public static final Citation SATVG =
            new Citation("Training voucher guide", "rulebook, section 8, SAT-04", "undated");
    /** The training vouchers page in its retirement version. */
    public static final Citation TRAINING_RETIREMENT =
            new Citation("Training vouchers page", "partner-center-pr.zh-cn, commit 4603de1d", "2021-04-09");
    /** The revision of the training vouchers page that tells of redemption. */
    public static final Citation TRAINING_REDEMPTION =
            new Citation("Training vouchers page", "partner-center-pr.zh-cn, commit a6734819", "2019-08-20");
    /** What the rulebook found of training vouchers. */
    public static final Citation TRAINING = new Citation("Rulebook", "Part II, section 8", "undated");
    /** Nobody: a value assumed for a what-if. */
    public static final Citation ASSUMPTION = new Citation("Assumption", "what if", "undated");

    private Sources() {}
}
