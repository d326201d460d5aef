package io.thousandhands.notification.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicAddressTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.255.255.254",
                "0.0.0.0",
                "10.1.2.3",
                "100.64.0.1",
                "100.127.255.255",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.1.1",
                "192.0.0.170",
                "198.18.0.1",
                "203.0.113.9",
                "224.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::ffff:127.0.0.1",
                "::127.0.0.1",
                "64:ff9b::a9fe:a9fe",
                "fe80::1",
                "fc00::1",
                "fd12:3456::1",
                "ff02::1",
                "2001:0:7f00:1::",
                "2001:db8::1",
                "2002:7f00:1::",
                "2130706433"
            })
    void whatIsInsideIsNotPublic(String address) throws UnknownHostException {
        assertThat(PublicAddress.is(InetAddress.getByName(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "100.63.255.255",
                "100.128.0.1",
                "172.32.0.1",
                "192.167.1.1",
                "223.255.255.254",
                "::ffff:1.1.1.1",
                "2606:4700:4700::1111",
                "2a00:1450:4001:82a::200e"
            })
    void whatTheWorldReachesIs(String address) throws UnknownHostException {
        assertThat(PublicAddress.is(InetAddress.getByName(address))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://hooks.example.org/",
                "ftp://hooks.example.org/",
                "//hooks.example.org/",
                "hooks.example.org",
                "https:///path",
                "https://user:word@hooks.example.org/",
                "https://hooks.example.org/#part",
                "https://hooks.example.org:0/",
                "https://hooks.example.org:70000/",
                "https://bücher.example/",
                "https://2130706433/",
                "https://0x7f000001/",
                "https://0177.0.0.1/",
                "https://127.1/",
                "https://127.0.0.1:9200/",
                "https://[::1]/",
                "https://[::ffff:127.0.0.1]/",
                "https://169.254.169.254/latest/meta-data",
                "https://100.64.0.1/",
                "https://localhost/",
                "https://a b/"
            })
    void whatCannotBeSentToIsRefusedAtOnce(String url) {
        assertThatThrownBy(() -> Destination.of(url, Set.of("somewhere.inside:8443")))
                .isInstanceOf(Destination.RefusedException.class);
    }

    @Test
    void operatorsMayAllowAPlaceInsideByNameAndPort() throws Destination.RefusedException {
        Set<String> allowed = Set.of("tasks.inside:8443");

        assertThat(Destination.of("http://tasks.inside:8443/a?b=c", allowed))
                .isEqualTo(new Destination(false, "tasks.inside", 8443, "/a?b=c"));
        assertThatThrownBy(() -> Destination.of("http://tasks.inside:8444/", allowed))
                .isInstanceOf(Destination.RefusedException.class);
    }
}
