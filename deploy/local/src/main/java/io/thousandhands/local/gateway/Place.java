package io.thousandhands.local.gateway;

/**
 * Where a replica of a service answers on this machine.
 *
 * @param port of its REST interface
 * @param managementPort where it says whether it is ready
 */
public record Place(int port, int managementPort) {}
