package io.thousandhands.local.demo;

import java.util.List;
import java.util.Locale;

/** Made-up names; the number picks, so that neighbours differ. */
final class Names {
    private static final List<String> FIRST = List.of(
            "Ada", "Ben", "Clara", "Dario", "Elif", "Femi", "Greta", "Hugo", "Iris", "Jonas", "Kira", "Liam", "Mina",
            "Nils", "Olga", "Paul", "Rosa", "Sami", "Tara", "Uwe", "Vera", "Wim", "Yara", "Zoe");
    private static final List<String> LAST = List.of(
            "Abel", "Brandt", "Castro", "Dubois", "Ekberg", "Falk", "Grimm", "Haas", "Ivanov", "Jansen", "Keller",
            "Lopez", "Moreau", "Novak", "Olsen", "Peters", "Quist", "Rossi", "Sato", "Tanaka", "Urban", "Vogel",
            "Weiss");
    private static final List<String> PLACE = List.of(
            "Harbour",
            "Northgate",
            "Elm Street",
            "Riverside",
            "Old Mill",
            "Summit",
            "Lakeview",
            "Market",
            "Garden",
            "Bridge",
            "Station");
    private static final List<String> TRADE = List.of(
            "Bakery",
            "Dental",
            "Logistics",
            "Hotel",
            "Print",
            "Motors",
            "Clinic",
            "Foods",
            "Architects",
            "School",
            "Books",
            "Tools",
            "Legal");

    private Names() {}

    static String person(int number) {
        return pick(FIRST, number) + " " + family(number);
    }

    static String family(int number) {
        return pick(LAST, number);
    }

    static String company(int number) {
        return pick(PLACE, number) + " " + pick(TRADE, number);
    }

    /** Unique by number, in a domain that is nobody's. */
    static String email(String person, int number) {
        return person.toLowerCase(Locale.ROOT).replace(' ', '.') + "." + number + "@customers.example";
    }

    private static String pick(List<String> from, int number) {
        return from.get(number % from.size());
    }
}
