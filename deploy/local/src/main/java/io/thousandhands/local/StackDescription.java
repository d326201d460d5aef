package io.thousandhands.local;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.thousandhands.local.access.Access;
import io.thousandhands.local.access.Person;
import io.thousandhands.platform.testing.Issuer;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What {@code GET /local/stack.json} tells scripts.
 *
 * @param kafka {@code host:port}
 * @param processes process ids by part, those that live now
 * @param management {@code host:port} of each replica of a service, where {@code /q/health} and {@code /q/metrics} are
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record StackDescription(
        String baseUrl,
        String issuer,
        String tokenEndpoint,
        List<ClientEntry> clients,
        List<UserEntry> users,
        String kafka,
        Map<String, Long> processes,
        Map<String, String> management) {
    private static final ObjectMapper JSON = new ObjectMapper();

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ClientEntry(
            String id,
            String secret,
            @Nullable Object scope,
            @Nullable Object roles,
            @Nullable Object subject,
            @Nullable String repId) {}

    record UserEntry(String username, String role, String name) {}

    /** The entries of every client; {@code repIds} by client id, as far as the demo made reps. */
    static List<ClientEntry> clientsWith(Map<String, String> repIds) {
        return Access.clients().stream()
                .map(client -> entry(client, repIds.get(client.id())))
                .toList();
    }

    private static ClientEntry entry(Issuer.Client client, @Nullable String repId) {
        var claims = client.claims();
        return new ClientEntry(
                client.id(), client.secret(), claims.get("scope"), claims.get("roles"), claims.get("sub"), repId);
    }

    static List<UserEntry> peopleWhoLogIn() {
        return Access.everybody().stream().map(StackDescription::entry).toList();
    }

    private static UserEntry entry(Person person) {
        return new UserEntry(person.subject(), person.role(), person.name());
    }

    String asJson() {
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(this);
        } catch (JsonProcessingException ourMistake) {
            throw new IllegalStateException(ourMistake);
        }
    }
}
