package io.thousandhands.local;

import io.thousandhands.local.gateway.Place;
import java.util.List;
import java.util.stream.IntStream;

/**
 * One of the processes of a service.
 *
 * @param name of the process and its log: the service's, with a number where there are several
 */
record ServiceReplica(Service service, String name, Place place) {
    /** So many replicas of the service, each with ports of its own. */
    static List<ServiceReplica> of(Service service, int howMany, Ports ports) {
        return IntStream.rangeClosed(1, howMany)
                .mapToObj(number -> howMany == 1 ? service.id() : service.id() + "-" + number)
                .map(name ->
                        new ServiceReplica(service, name, new Place(ports.of(name), ports.of(name + "-management"))))
                .toList();
    }
}
