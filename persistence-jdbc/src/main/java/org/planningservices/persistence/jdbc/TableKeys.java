package org.planningservices.persistence.jdbc;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.planningservices.persistence.CommandId;
import org.planningservices.persistence.StreamId;
import org.planningservices.persistence.StreamKind;

/**
 * How streams and commands are named in the database: in at most 102 characters of ASCII, which every database keeps,
 * compares and indexes alike.
 *
 * <p>What is short and plain is kept as it is, behind a colon: {@code V:V-1001}. Anything else, with a NUL or 1,000
 * characters say, is kept as its SHA-256 behind a number sign, and its number beside it with escapes.
 */
final class TableKeys {

    private static final int LONGEST = 100;
    private static final Pattern PLAIN = Pattern.compile("[ -~]{1," + LONGEST + "}");
    private static final Pattern ESCAPE = Pattern.compile("\\\\u([0-9a-f]{4})");
    private static final char AS_IT_IS = ':';
    private static final char DIGEST = '#';

    private TableKeys() {}

    static String of(StreamId stream) {
        return letter(stream.kind()) + key(stream.id());
    }

    static String of(CommandId command) {
        return key(command.value());
    }

    static StreamKind kind(String key) {
        for (StreamKind kind : StreamKind.values()) {
            if (letter(kind) == key.charAt(0)) {
                return kind;
            }
        }
        throw new IllegalArgumentException("no stream has the key `" + key + "`");
    }

    private static char letter(StreamKind kind) {
        return switch (kind) {
            case VOUCHER -> 'V';
            case ENROLLMENT -> 'E';
            case PAYMENT_REQUEST -> 'P';
            case CUSTOMER -> 'C';
            case PARTNER -> 'R';
        };
    }

    private static String key(String text) {
        return isPlain(text) ? AS_IT_IS + text : DIGEST + digest(text);
    }

    private static boolean isPlain(String text) {
        return PLAIN.matcher(text).matches();
    }

    /** Of the UTF-16 code units: what is not a character in them has no other bytes. */
    private static String digest(String text) {
        ByteBuffer units = ByteBuffer.allocate(Character.BYTES * text.length());
        units.asCharBuffer().put(text);
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(units.array()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Returns the number of a stream in ASCII, to be kept beside its key; null if the key has it. */
    static @Nullable String besides(StreamId stream) {
        if (isPlain(stream.id())) {
            return null;
        }
        StringBuilder escaped = new StringBuilder();
        for (int i = 0; i < stream.id().length(); i++) {
            char unit = stream.id().charAt(i);
            if (unit < ' ' || unit > '~' || unit == '\\') {
                escaped.append("\\u").append(HexFormat.of().toHexDigits(unit));
            } else {
                escaped.append(unit);
            }
        }
        return escaped.toString();
    }

    /** Returns the number of a stream from its key and what is kept beside it. */
    static String number(String key, @Nullable String besides) {
        return besides == null ? key.substring(2) : ESCAPE.matcher(besides).replaceAll(TableKeys::unescaped);
    }

    private static String unescaped(MatchResult escape) {
        return Matcher.quoteReplacement(String.valueOf((char) HexFormat.fromHexDigits(escape.group(1))));
    }
}
