package io.thousandhands.touch.unmatched;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.thousandhands.contracts.DerivedId;
import io.thousandhands.contracts.event.Touch.Evidence;
import io.thousandhands.touch.touch.Between;
import io.thousandhands.touch.touch.CustomerReference;
import io.thousandhands.touch.touch.Reference;
import io.thousandhands.touch.touch.TouchDraft;
import io.thousandhands.touch.touch.WaitingTouch;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WaitingTouchJsonTest {
    private static final UUID ID = UUID.fromString("11111111-1111-4111-8111-111111111111");
    private static final Instant RECEIVED = Instant.parse("2026-03-01T10:00:00Z");
    private static final Reference CRM = new Reference.ByExternalId("crm", "4711");
    private static final Reference PHONE = new Reference.ByPhone("+4930123456");

    /** As it was written before touches were matched by addresses: such ones are on the log for 400 days. */
    private static final String OF_OLD = """
            {"externalId":{"system":"crm","id":"4711"},"touch":{"id":"11111111-1111-4111-8111-111111111111",\
            "source":"erp","sourceId":"1","kind":"call","occurredAt":"2026-03-01T09:30:00Z","evidence":"seen",\
            "contactIds":[]}%s}""";

    @Test
    void what_was_written_of_old_reads_as_it_was_meant() {
        assertThat(WaitingTouchJson.read(ofOld())).isEqualTo(waitingFor(CRM));
    }

    @Test
    void what_waits_since_of_old_and_is_posted_again_has_the_same_digest() {
        assertThat(WaitingTouchJson.digest(waitingFor(CRM)))
                .isEqualTo(DerivedId.digestOf(OF_OLD.formatted("").getBytes(UTF_8)));
    }

    @ParameterizedTest
    @MethodSource
    void whatever_way_its_customer_is_named_it_reads_as_written(CustomerReference reference) {
        WaitingTouch touch = waitingFor(reference);
        assertThat(WaitingTouchJson.read(WaitingTouchJson.write(touch))).isEqualTo(touch);
    }

    static Stream<CustomerReference> whatever_way_its_customer_is_named_it_reads_as_written() {
        return Stream.of(
                CRM,
                PHONE,
                new Reference.ById(ID),
                new Reference.ByEmail("bob@example.org"),
                new Reference.ByPhone("123"),
                new Between(PHONE, new Reference.ByEmail("bob@example.org")));
    }

    @Test
    void without_a_customer_it_is_none() {
        byte[] nobodys =
                new String(ofOld(), UTF_8).replace("externalId", "other").getBytes(UTF_8);
        assertThatThrownBy(() -> WaitingTouchJson.read(nobodys)).isInstanceOf(IllegalArgumentException.class);
    }

    private static byte[] ofOld() {
        return OF_OLD.formatted(",\"receivedAt\":\"2026-03-01T10:00:00Z\"").getBytes(UTF_8);
    }

    private static WaitingTouch waitingFor(CustomerReference reference) {
        return new WaitingTouch(
                reference,
                new TouchDraft(
                        ID,
                        "erp",
                        "1",
                        "call",
                        Instant.parse("2026-03-01T09:30:00Z"),
                        Evidence.SEEN,
                        List.of(),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null),
                RECEIVED);
    }
}
