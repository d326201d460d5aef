package io.thousandhands.touch.adapter.work;

import io.thousandhands.platform.problem.Problem;
import java.util.LinkedHashMap;
import java.util.Map;

/** Problems as they are kept beside a delivery. */
final class Problems {

    static Map<String, Object> members(Problem problem) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("type", problem.type());
        members.put("title", problem.title());
        members.put("status", problem.status());
        members.put("detail", problem.detail());
        members.putAll(problem.extensions());
        return members;
    }

    private Problems() {}
}
