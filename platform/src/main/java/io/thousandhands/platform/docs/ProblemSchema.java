package io.thousandhands.platform.docs;

import static org.eclipse.microprofile.openapi.OASFactory.createSchema;

import io.thousandhands.platform.problem.Problem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/** A problem, in the words of OpenAPI. */
final class ProblemSchema {
    static final String NAME = "Problem";

    static Schema schema() {
        return createSchema()
                .description("RFC 9457. Further members say where and what, by type.")
                .addType(SchemaType.OBJECT)
                .required(List.of("type", "title", "status", "detail"))
                .addProperty("type", text("A URN for programs to compare"))
                .addProperty("title", text("What is wrong, in a few words; the same for each type"))
                .addProperty("status", createSchema().addType(SchemaType.INTEGER))
                .addProperty("detail", text("What to change"))
                .addProperty("pointer", text("The member at fault (RFC 6901)"));
    }

    private static Schema text(String description) {
        return createSchema().addType(SchemaType.STRING).description(description);
    }

    /** The members in the order in which they are answered. */
    static Map<String, Object> example(Problem problem) {
        var members = new LinkedHashMap<String, Object>();
        members.put("type", problem.type());
        members.put("title", problem.title());
        members.put("status", problem.status());
        members.put("detail", problem.detail());
        members.putAll(problem.extensions());
        return members;
    }

    private ProblemSchema() {}
}
