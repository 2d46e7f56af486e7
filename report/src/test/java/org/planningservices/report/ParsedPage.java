package org.planningservices.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A page, parsed strictly: every element is closed in order, every attribute is in double quotes, and no text has an unescaped
 * angle bracket. Any other page makes the test fail.
 */
final class ParsedPage {

    private static final Set<String> EMPTY = Set.of("meta", "link", "br", "input");
    private static final Set<String> RAW = Set.of("script", "style");

    private final String html;
    private final List<Element> elements = new ArrayList<>();
    private int at;

    /**
     * An element.
     *
     * @param name  its name
     * @param attributes  its attributes
     * @param text  the text of the element and of the elements inside it
     */
    record Element(String name, Map<String, String> attributes, StringBuilder text) {

        String attribute(String key) {
            return attributes.getOrDefault(key, "");
        }

        boolean isOfClass(String name) {
            return List.of(attribute("class").split(" ", -1)).contains(name);
        }
    }

    private ParsedPage(String html) {
        this.html = html;
    }

    static ParsedPage of(String html) {
        ParsedPage page = new ParsedPage(html);
        page.parse();
        return page;
    }

    static ParsedPage of(byte[] html) {
        return of(new String(html, UTF_8));
    }

    List<Element> elements() {
        return elements;
    }

    List<Element> elements(String name) {
        return elements.stream().filter(element -> element.name().equals(name)).toList();
    }

    List<Element> ofClass(String name) {
        return elements.stream().filter(element -> element.isOfClass(name)).toList();
    }

    Element byId(String id) {
        return elements.stream()
                .filter(element -> element.attribute("id").equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no element has the id " + id));
    }

    private void parse() {
        Deque<Element> open = new ArrayDeque<>();
        expect("<!DOCTYPE html>");
        while (at < html.length()) {
            if (html.charAt(at) != '<') {
                int end = html.indexOf('<', at);
                String text = html.substring(at, end < 0 ? html.length() : end);
                if (text.indexOf('>') >= 0) {
                    throw fail("a bare `>`");
                }
                open.forEach(element -> element.text().append(unescaped(text)));
                at += text.length();
            } else if (html.startsWith("</", at)) {
                Element closed = open.pop();
                expect("</" + closed.name() + ">");
            } else {
                Element element = element();
                elements.add(element);
                boolean empty = html.startsWith("/>", at);
                expect(empty ? "/>" : ">");
                if (RAW.contains(element.name()) && !empty) {
                    int end = html.indexOf("</" + element.name(), at);
                    element.text().append(html, at, end);
                    at = end;
                }
                if (!empty && !EMPTY.contains(element.name())) {
                    open.push(element);
                }
            }
        }
        if (!open.isEmpty()) {
            throw fail("`" + open.peek().name() + "` is not closed");
        }
    }

    private Element element() {
        expect("<");
        String name = name();
        Map<String, String> attributes = new LinkedHashMap<>();
        while (html.charAt(at) == ' ') {
            at++;
            String key = name();
            if (html.charAt(at) == '=') {
                expect("=\"");
                int end = html.indexOf('"', at);
                String value = html.substring(at, end);
                if (value.indexOf('<') >= 0) {
                    throw fail("a bare `<` in an attribute");
                }
                attributes.put(key, unescaped(value));
                at = end + 1;
            } else {
                attributes.put(key, "");
            }
        }
        return new Element(name, attributes, new StringBuilder());
    }

    private String name() {
        int begin = at;
        while (Character.isLetterOrDigit(html.charAt(at)) || html.charAt(at) == '-') {
            at++;
        }
        if (begin == at) {
            throw fail("a name was expected");
        }
        return html.substring(begin, at);
    }

    private void expect(String text) {
        if (!html.startsWith(text, at)) {
            throw fail("`" + text + "` was expected");
        }
        at += text.length();
    }

    private AssertionError fail(String what) {
        return new AssertionError(
                what + ", at: " + html.substring(Math.max(0, at - 60), Math.min(html.length(), at + 60)));
    }

    private static String unescaped(String text) {
        StringBuilder unescaped = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            int end = text.charAt(i) == '&' ? text.indexOf(';', i) : -1;
            if (text.charAt(i) != '&') {
                unescaped.append(text.charAt(i));
            } else if (end < 0) {
                throw new AssertionError("a bare `&` in: " + text);
            } else {
                String name = text.substring(i + 1, end);
                unescaped.appendCodePoint(
                        switch (name) {
                            case "amp" -> '&';
                            case "lt" -> '<';
                            case "gt" -> '>';
                            case "quot" -> '"';
                            default -> Integer.parseInt(name.substring(1));
                        });
                i = end;
            }
        }
        return unescaped.toString();
    }
}
