package org.planningservices.report.table;

/**
 * Prevents a spreadsheet from taking a text for a formula.
 *
 * <p>A text that begins with {@code =}, {@code +}, {@code -}, {@code @}, one of these at full width, a tab, a line end or an
 * apostrophe is written after an apostrophe. So a reader can always remove it.
 */
final class FormulaGuard {

    private static final String FORMULA_STARTS = "=+-@\uFF1D\uFF0B\uFF0D\uFF20\t\r\n'";
    private static final char MARK = '\'';

    private FormulaGuard() {}

    static String guarded(String text) {
        return isRisky(text, 0) ? MARK + text : text;
    }

    /** Returns a text as it was before it was guarded; any other text as it is. */
    static String unguarded(String cell) {
        return cell.length() > 1 && cell.charAt(0) == MARK && isRisky(cell, 1) ? cell.substring(1) : cell;
    }

    private static boolean isRisky(String text, int at) {
        return at < text.length() && FORMULA_STARTS.indexOf(text.charAt(at)) >= 0;
    }
}
