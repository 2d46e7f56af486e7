package org.planningservices.explorer;

import java.nio.charset.StandardCharsets;

/** The bytes of a file, from a text that the page passes. */
final class Bytes {

    private Bytes() {}

    static byte[] ofText(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Returns one byte for each character; its value is the number of the character. */
    static byte[] ofLatin1(String text) {
        byte[] bytes = new byte[text.length()];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) text.charAt(i);
        }
        return bytes;
    }
}
