package io.thousandhands.platform.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestFiguresTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "NOT_FOUND",
                "/api/touches",
                "/api/standings/summary",
                "/api/customers/{id}/contacts/{contactId}",
                "/api/customers/by-external/{system}/{id}"
            })
    void a_route_is_shown_as_it_is_written(String route) {
        assertThat(RequestFigures.shown(route)).isEqualTo(route);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/customers/by-external/crm/anna",
                "/api/customers/1f9c0a52-8a3e-5d0f-9d58-0c7f5c1f7f11",
                "/api/customers/anna@example.org",
                "/_static/lit/3.3.2/index.js"
            })
    void a_path_that_names_somebody_or_something_is_not_shown(String path) {
        assertThat(RequestFigures.shown(path)).isEqualTo("other");
    }
}
