package io.thousandhands.benchmarks.population;

/** Numbers that look drawn by lot and are not. */
final class Numbers {

    /** Scatters consecutive numbers over all 64 bits: the finalizer of SplittableRandom (Steele, Lea, Flood 2014). */
    static long scattered(long number) {
        long z = (number + 1) * 0x9E3779B97F4A7C15L;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    /** @return 0 to {@code bound} - 1 */
    static int below(int bound, long number) {
        return (int) Long.remainderUnsigned(scattered(number), bound);
    }

    private Numbers() {}
}
