package io.thousandhands.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProblemTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void a_problem_is_written_as_the_rfc_has_it_with_its_extensions_beside() throws JsonProcessingException {
        Problem problem = Problem.invalid(List.of(new Problem.Violation("/since", "must not be in the future")));

        assertThat(JSON.writeValueAsString(problem))
                .isEqualTo("{\"type\":\"urn:thousandhands:problem:invalid\",\"title\":\"Invalid\",\"status\":400,"
                        + "\"detail\":\"Change the members that \\\"errors\\\" names.\","
                        + "\"errors\":[{\"pointer\":\"/since\",\"detail\":\"must not be in the future\"}]}");
    }

    @Test
    void a_problem_is_written_the_same_as_a_member_of_a_batch_s_answer() throws JsonProcessingException {
        Problem problem = Problem.conflict("other-content", "Send another sourceId.");

        String rejected = JSON.writeValueAsString(Map.of("problem", problem));

        assertThat(rejected).isEqualTo("{\"problem\":" + JSON.writeValueAsString(problem) + "}");
    }

    @Test
    void a_slug_has_one_title() {
        assertThat(Problem.of("unknown-kind", 400, "a").title()).isEqualTo("Unknown kind");
        assertThat(Problem.of("unknown-kind", 422, "b").title()).isEqualTo("Unknown kind");
    }
}
