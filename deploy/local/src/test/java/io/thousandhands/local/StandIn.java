package io.thousandhands.local;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

/** Stands in for a service: ready at once, and answers everything with the name of its database. One class file only. */
final class StandIn {
    private StandIn() {}

    public static void main(String[] arguments) throws IOException {
        listen("QUARKUS_MANAGEMENT_PORT");
        listen("QUARKUS_HTTP_PORT");
    }

    private static void listen(String portSetting) throws IOException {
        int port = Integer.parseInt(System.getenv(portSetting));
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.createContext("/", StandIn::answer);
        server.start();
    }

    private static void answer(HttpExchange exchange) throws IOException {
        var url = System.getenv("QUARKUS_DATASOURCE_JDBC_URL");
        var body = "\"" + url.substring(url.lastIndexOf('/') + 1) + "\"";
        exchange.sendResponseHeaders(200, body.length());
        exchange.getResponseBody().write(body.getBytes(StandardCharsets.UTF_8));
        exchange.close();
    }
}
