package org.planningservices.report.text;

/** Makes ids of HTML and SVG elements from ids of a journal. */
public final class Anchor {

    private Anchor() {}

    /**
     * Returns the id of an element. Letters and digits of ASCII, period and hyphen stand for themselves; any other character of
     * an id becomes its code in hexadecimal digits between underscores. Two ids of one kind never have the same anchor.
     *
     * @param kind  what it is, such as {@code voucher}
     * @param id  the id of a journal
     * @return the id of the element, such as {@code voucher-V-1}
     */
    public static String of(String kind, String id) {
        StringBuilder anchor = new StringBuilder(kind.length() + id.length() + 1);
        anchor.append(kind).append('-');
        for (int i = 0; i < id.length(); i++) {
            char c = id.charAt(i);
            if (isPlain(c)) {
                anchor.append(c);
            } else {
                anchor.append('_').append(Integer.toHexString(c)).append('_');
            }
        }
        return anchor.toString();
    }

    private static boolean isPlain(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.' || c == '-';
    }
}
