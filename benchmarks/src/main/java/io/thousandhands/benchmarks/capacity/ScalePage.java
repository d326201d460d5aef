package io.thousandhands.benchmarks.capacity;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A page in Markdown with blocks that begin with a command; what follows in the block is what the command prints. */
final class ScalePage {
    private static final Pattern BLOCK = Pattern.compile("```\n\\$ make capacity(.*)\n[\\s\\S]*?```");

    private final Report report;

    ScalePage(Report report) {
        this.report = report;
    }

    /** The same page with what the commands print now. */
    String renewed(String page) {
        return BLOCK.matcher(page).replaceAll(block -> Matcher.quoteReplacement(renewed(block)));
    }

    private String renewed(MatchResult block) {
        String arguments = block.group(1);
        return "```\n$ make capacity" + arguments + "\n" + report.of(variables(arguments)) + "```";
    }

    private static Map<String, String> variables(String arguments) {
        Map<String, String> variables = new HashMap<>();
        Arrays.stream(arguments.split(" ")).filter(word -> word.contains("=")).forEach(word -> {
            int equals = word.indexOf('=');
            variables.put(word.substring(0, equals), word.substring(equals + 1));
        });
        return variables;
    }
}
