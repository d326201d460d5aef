package io.thousandhands.local.process;

/** A process that waits for its end. */
final class Waiter {
    private Waiter() {}

    public static void main(String[] arguments) throws InterruptedException {
        Thread.currentThread().join();
    }
}
