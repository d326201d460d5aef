package io.thousandhands.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.JWTParser;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IssuerTest {
    private static final String CALLBACK = "http://localhost/callback";

    private final HttpClient http = HttpClient.newHttpClient();
    private final Issuer issuer = Issuer.start(
            0,
            List.of(
                    new Issuer.Client("dialer", "s3cret", Map.of("scope", "touches:write")),
                    new Issuer.Client("web.inbox", "other", Map.of())),
            List.of(new Issuer.User("anna", Map.of("roles", List.of("rep")))));

    @AfterAll
    void stop() {
        issuer.close();
    }

    @BeforeAll
    void discoveryNamesTheIssuer() throws Exception {
        assertThat(get(issuer.issuer() + "/.well-known/openid-configuration").body())
                .contains("\"" + issuer.issuer() + "\"")
                .contains("\"" + issuer.tokenEndpoint() + "\"");
    }

    @Test
    void aClientGetsATokenWithItsClaims() throws Exception {
        var answer = post("grant_type=client_credentials&client_id=dialer&client_secret=s3cret");

        var claims = verify(tokenIn(answer, "access_token"));
        assertThat(claims.getSubject()).isEqualTo("dialer");
        assertThat(claims.getStringClaim("scope")).isEqualTo("touches:write");
        assertThat(claims.getStringClaim("azp")).isEqualTo("dialer");
    }

    @Test
    void anUnknownClientAWrongSecretAndNoneAreRefused() throws Exception {
        assertThat(post("grant_type=client_credentials&client_id=nobody&client_secret=s3cret")
                        .statusCode())
                .isEqualTo(401);
        var wrong = post("grant_type=client_credentials&client_id=dialer&client_secret=guess");
        assertThat(wrong.statusCode()).isEqualTo(401);
        assertThat(wrong.body()).contains("invalid_client");
        assertThat(post("grant_type=client_credentials&client_id=dialer").statusCode())
                .isEqualTo(401);
    }

    @Test
    void aPersonWhoLogsInAtThePageGetsATokenInTheirName() throws Exception {
        var page =
                issuer.issuer() + "/authorize?response_type=code&scope=openid&client_id=web.inbox&state=x&redirect_uri="
                        + encoded(CALLBACK);
        assertThat(get(page).body()).contains("<button name=\"username\" value=\"anna\">");

        var redirect =
                post(page, "username=anna").headers().firstValue("Location").orElseThrow();
        var code = redirect.replaceAll(".*[?&]code=([^&]*).*", "$1");
        var answer = post("grant_type=authorization_code&client_id=web.inbox&client_secret=other&code=" + code
                + "&redirect_uri=" + encoded(CALLBACK));

        var claims = verify(tokenIn(answer, "access_token"));
        assertThat(claims.getSubject()).isEqualTo("anna");
        assertThat(claims.getStringListClaim("roles")).containsExactly("rep");
        assertThat(claims.getStringClaim("azp")).isEqualTo("web.inbox");
        assertThat(verify(tokenIn(answer, "id_token")).getAudience()).contains("web.inbox");
    }

    @Test
    void mintedTokensSayWhoTheyAreFor() throws Exception {
        assertThat(verify(issuer.token("dialer")).getStringClaim("scope")).isEqualTo("touches:write");
        assertThat(verify(issuer.tokenFor().system("a", "b")).getStringClaim("scope"))
                .isEqualTo("a b");
        assertThat(verify(issuer.tokenFor().rep("anna")).getSubject()).isEqualTo("anna");
        assertThat(verify(issuer.tokenFor().admin()).getStringListClaim("roles"))
                .containsExactly("admin");
        assertThat(verify(issuer.tokenFor().manager("max")).getStringListClaim("roles"))
                .containsExactly("manager");
    }

    @TestFactory
    Stream<DynamicTest> aBadTokenIsNotVerified() {
        var tokens = issuer.tokenFor();
        return Map.of(
                        "expired", tokens.expired(),
                        "of another issuer", tokens.ofAnotherIssuer(),
                        "for another audience", tokens.forAnotherAudience(),
                        "unsigned", tokens.unsigned(),
                        "of an unknown key", tokens.ofUnknownKey(),
                        "forged", tokens.forged())
                .entrySet()
                .stream()
                .map(bad -> DynamicTest.dynamicTest(bad.getKey(), () -> assertThatThrownBy(() -> verify(bad.getValue()))
                        .isNotNull()));
    }

    /** As a service would: by the keys that the issuer publishes. */
    private JWTClaimsSet verify(String token) throws Exception {
        var keys = JWKSourceBuilder.create(URI.create(issuer.issuer() + "/jwks").toURL())
                .build();
        var processor = new DefaultJWTProcessor<SecurityContext>();
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(JWSAlgorithm.RS256, keys));
        processor.setJWTClaimsSetVerifier(new DefaultJWTClaimsVerifier<>(
                Issuer.AUDIENCE,
                new JWTClaimsSet.Builder().issuer(issuer.issuer()).build(),
                Set.of("sub", "exp", "azp")));
        return processor.process(JWTParser.parse(token), null);
    }

    private static String tokenIn(HttpResponse<String> answer, String field) {
        var token = Pattern.compile("\"" + field + "\"\\s*:\\s*\"([^\"]+)\"").matcher(answer.body());
        assertThat(token.find()).as(answer.body()).isTrue();
        return token.group(1);
    }

    private HttpResponse<String> get(String url) throws Exception {
        return http.send(HttpRequest.newBuilder(URI.create(url)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String form) throws Exception {
        return post(issuer.tokenEndpoint(), form);
    }

    private HttpResponse<String> post(String url, String form) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(url))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        return http.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
