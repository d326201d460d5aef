package io.thousandhands.platform.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.jupiter.api.Test;

class PageTest {
    @Test
    void one_row_too_many_means_that_there_is_a_next_page_after_the_last_one_shown() {
        Page<Integer> page = Page.of(List.of(1, 2, 3), 2, Cursor::of);

        assertThat(page.items()).containsExactly(1, 2);
        assertThat(page.next()).isEqualTo(Cursor.of(2).encoded());
    }

    @Test
    void the_last_page_says_so() throws JsonProcessingException {
        Page<String> page = Page.of(List.of(1, 2), 2, Cursor::of).map(item -> "#" + item);

        String json = new ObjectMapper()
                .setDefaultPropertyInclusion(JsonInclude.Include.NON_NULL)
                .writeValueAsString(page);

        assertThat(json).isEqualTo("{\"items\":[\"#1\",\"#2\"],\"next\":null}");
    }
}
