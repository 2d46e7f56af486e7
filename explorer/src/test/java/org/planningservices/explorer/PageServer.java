package org.planningservices.explorer;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Serves the page with this JVM as its engine, to work on the page without compiling the rules to JavaScript. Start it in the
 * folder {@code explorer}, and open {@code http://localhost:8017}.
 */
public final class PageServer {

    private static final int PORT = 8017;

    private static final String ENGINE = """
            window.planningServices = new Proxy({}, {get: (none, name) => (...values) => {
              const request = new XMLHttpRequest();
              request.open('POST', '/ask/' + name, false);
              request.send(JSON.stringify(values));
              return request.responseText;
            }});
            """;

    private PageServer() {}

    /**
     * Serves until it is stopped.
     *
     * @param args  none
     * @throws IOException if the port is not free
     */
    public static void main(String[] args) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress("localhost", PORT), 0);
        server.createContext("/", exchange -> send(exchange, "text/html", page()));
        server.createContext("/ask/", exchange -> send(exchange, "application/json", answer(exchange)));
        server.start();
    }

    private static String page() throws IOException {
        return new PageBuilder(Path.of("src/main/page"), Path.of("../examples/journals"))
                .build(ENGINE)
                .replace("default-src 'none'", "default-src 'none'; connect-src 'self'");
    }

    private static void send(HttpExchange exchange, String type, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type + "; charset=utf-8");
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static String answer(HttpExchange exchange) throws IOException {
        String name = exchange.getRequestURI().getPath().substring("/ask/".length());
        List<String> values = new ArrayList<>();
        try (InputStream body = exchange.getRequestBody();
                JsonParser json = new JsonFactory().createParser(body)) {
            json.nextToken();
            while (json.nextToken() != JsonToken.END_ARRAY) {
                values.add(json.getText());
            }
        }
        try {
            Method method = Arrays.stream(Explorer.class.getMethods())
                    .filter(one -> one.getName().equals(name) && one.getParameterCount() == values.size())
                    .findFirst()
                    .orElseThrow();
            return (String) method.invoke(null, values.toArray());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(name, e);
        }
    }
}
