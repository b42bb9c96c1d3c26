package org.partnerpost.process;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.JsonWebSignature;

/** A provider of the code flow (OpenID Connect Core 1.0 section 3.1) that takes everybody for the one it is told. */
final class OpenIdProvider implements AutoCloseable {
    private final HttpServer server;
    private final RsaJsonWebKey key;
    private final Map<String, Asked> asked = new ConcurrentHashMap<>();
    private volatile String address = "";
    private volatile boolean verified;
    private volatile boolean refuses;

    private record Asked(String client, String nonce, String challenge) {}

    OpenIdProvider() throws Exception {
        key = RsaJwkGenerator.generateJwk(2048);
        key.setKeyId("one");
        key.setAlgorithm("RS256");
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/.well-known/openid-configuration", this::discovery);
        server.createContext("/keys", exchange -> answer(exchange, "{\"keys\":[" + key.toJson() + "]}"));
        server.createContext("/authorize", this::authorize);
        server.createContext("/token", this::token);
        server.start();
    }

    String issuer() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    void vouchesFor(String mailAddress, boolean itIsVerified) {
        address = mailAddress;
        verified = itIsVerified;
        refuses = false;
    }

    void refuses() {
        refuses = true;
    }

    private void discovery(HttpExchange exchange) throws IOException {
        answer(exchange, """
                {"issuer":"%1$s","authorization_endpoint":"%1$s/authorize","token_endpoint":"%1$s/token",
                "jwks_uri":"%1$s/keys","response_types_supported":["code"],"subject_types_supported":["public"],
                "id_token_signing_alg_values_supported":["RS256"]}""".formatted(issuer()));
    }

    private void authorize(HttpExchange exchange) throws IOException {
        Map<String, String> query = parameters(exchange.getRequestURI().getRawQuery());
        String code = UUID.randomUUID().toString();
        asked.put(
                code,
                new Asked(
                        query.getOrDefault("client_id", ""),
                        query.getOrDefault("nonce", ""),
                        query.getOrDefault("code_challenge", "")));
        String says = refuses ? "error=access_denied" : "code=" + code;
        exchange.getResponseHeaders()
                .add("Location", URI.create(query.get("redirect_uri")) + "?" + says + "&state=" + query.get("state"));
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
    }

    private void token(HttpExchange exchange) throws IOException {
        Map<String, String> form =
                parameters(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        Asked one = asked.remove(form.getOrDefault("code", ""));
        if (one == null || !one.challenge().equals(challenge(form.getOrDefault("code_verifier", "")))) {
            exchange.sendResponseHeaders(400, -1);
            exchange.close();
            return;
        }
        long now = Instant.now().getEpochSecond();
        String claims = """
                {"iss":"%s","sub":"1","aud":"%s","iat":%d,"exp":%d,"nonce":"%s","email":"%s","email_verified":%b}""".formatted(issuer(), one.client(), now, now + 300, one.nonce(), address, verified);
        answer(
                exchange,
                "{\"token_type\":\"Bearer\",\"expires_in\":300,\"access_token\":\"x\",\"id_token\":\"" + signed(claims)
                        + "\"}");
    }

    private String signed(String claims) throws IOException {
        try {
            JsonWebSignature signature = new JsonWebSignature();
            signature.setPayload(claims);
            signature.setKey(key.getPrivateKey());
            signature.setKeyIdHeaderValue("one");
            signature.setAlgorithmHeaderValue("RS256");
            return signature.getCompactSerialization();
        } catch (org.jose4j.lang.JoseException e) {
            throw new IOException(e);
        }
    }

    /** RFC 7636 section 4.2. */
    private static String challenge(String verifier) throws IOException {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IOException(e);
        }
    }

    private static Map<String, String> parameters(String encoded) {
        return Arrays.stream(encoded.split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(
                        pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8), (a, b) -> a));
    }

    private static void answer(HttpExchange exchange, String json) throws IOException {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
